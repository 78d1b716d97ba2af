@NullMarked
package dev.surety.bench.calendar;

import org.jspecify.annotations.NullMarked;
