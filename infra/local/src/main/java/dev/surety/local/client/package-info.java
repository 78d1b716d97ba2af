/** Talks to a running stack over HTTP, as its users do. */
@NullMarked
package dev.surety.local.client;

import org.jspecify.annotations.NullMarked;
