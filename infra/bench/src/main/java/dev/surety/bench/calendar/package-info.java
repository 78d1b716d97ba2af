/** The business calendar's times and allocations, beside jBPM's in the same run. */
@NullMarked
package dev.surety.bench.calendar;

import org.jspecify.annotations.NullMarked;
