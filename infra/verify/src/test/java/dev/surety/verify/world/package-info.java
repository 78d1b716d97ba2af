/**
 * The whole system under a test: real handlers, called as Lambda calls them, over a chosen ground.
 */
@NullMarked
package dev.surety.verify.world;

import org.jspecify.annotations.NullMarked;
