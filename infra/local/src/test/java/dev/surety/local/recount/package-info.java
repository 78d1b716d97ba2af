/** Counts a replayed log again, minute by minute, with none of the code that it checks. */
@NullMarked
package dev.surety.local.recount;

import org.jspecify.annotations.NullMarked;
