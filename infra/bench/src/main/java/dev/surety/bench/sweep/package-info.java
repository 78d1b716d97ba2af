/** What a deadline sweep costs as the number of open timers grows. */
@NullMarked
package dev.surety.bench.sweep;

import org.jspecify.annotations.NullMarked;
