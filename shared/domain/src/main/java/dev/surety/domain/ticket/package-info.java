/** Tickets, their events, and the clocks that are replayed from them. */
@NullMarked
package dev.surety.domain.ticket;

import org.jspecify.annotations.NullMarked;
