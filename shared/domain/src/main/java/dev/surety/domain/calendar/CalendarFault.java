package dev.surety.domain.calendar;

/**
 * One contradiction in a calendar as it was written.
 *
 * @param pointer JSON pointer relative to the calendar object, such as {@code /weekly/MON/0}
 * @param code stable snake_case name of the fault
 * @param detail a sentence that names the offending value
 */
public record CalendarFault(String pointer, String code, String detail) {}
