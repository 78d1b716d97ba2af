/**
 * Published holiday calendars, from jollyday's data. Carried only by functions that freeze terms,
 * and loaded only when a calendar names a country.
 */
@NullMarked
package dev.surety.holidays;

import org.jspecify.annotations.NullMarked;
