/** The deadlines function: every minute, what is due now. */
@NullMarked
package dev.surety.deadlines;

import org.jspecify.annotations.NullMarked;
