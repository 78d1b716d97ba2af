/** What the deadlines function reports of a run. */
@NullMarked
package dev.surety.deadlines;

import org.jspecify.annotations.NullMarked;
