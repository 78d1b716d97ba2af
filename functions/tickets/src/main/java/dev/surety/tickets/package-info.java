/** The tickets function: tickets, their events and their clocks. */
@NullMarked
package dev.surety.tickets;

import org.jspecify.annotations.NullMarked;
