/** The stack's present: the machine's, or one that is set and then moves only forwards. */
@NullMarked
package dev.surety.local.clock;

import org.jspecify.annotations.NullMarked;
