package dev.surety.holidays;

import dagger.Binds;
import dagger.Module;
import dev.surety.domain.calendar.PublishedHolidays;

/** Where published holidays come from. */
@Module
public interface HolidaysModule {
  @Binds
  PublishedHolidays holidays(JollydayHolidays holidays);
}
