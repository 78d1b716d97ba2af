/** The contracts function: drafting, proposing, signing, activating, and the timeline. */
@NullMarked
package dev.surety.contracts;

import org.jspecify.annotations.NullMarked;
