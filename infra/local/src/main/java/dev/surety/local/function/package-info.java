/** Calling a deployed handler in this process, as Lambda's runtime would. */
@NullMarked
package dev.surety.local.function;

import org.jspecify.annotations.NullMarked;
