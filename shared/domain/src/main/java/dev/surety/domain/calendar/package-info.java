/**
 * Business calendars: what was agreed ({@link dev.surety.domain.calendar.CalendarSpec}) and the
 * exact arithmetic on it ({@link dev.surety.domain.calendar.BusinessCalendar}). Pure computation:
 * no clock, no input or output, only {@code java.time}.
 *
 * <p>Windows are written in wall-clock seconds of a local day and become spans of instants by one
 * rule: an edge the clock skips moves to the first instant after the gap; an edge the clock shows
 * twice opens at the first and closes at the second showing. Time that two windows both cover after
 * that counts once.
 */
@NullMarked
package dev.surety.domain.calendar;

import org.jspecify.annotations.NullMarked;
