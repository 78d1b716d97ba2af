/** Plays a real ticket history through the API, under the injected clock. */
@NullMarked
package dev.surety.local.replay;

import org.jspecify.annotations.NullMarked;
