/** Clocks of open tickets, computed again: after amended terms, and around suspensions. */
@NullMarked
package dev.surety.domain.recomputation;

import org.jspecify.annotations.NullMarked;
