package dev.surety.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.domain.calendar.PublishedHolidays;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import org.junit.jupiter.api.Test;

/** A function that carries the data starts without it. */
class LazyLoadingTest {
  /** Sees everything but jollyday. */
  private static final class WithoutTheLibrary extends ClassLoader {
    WithoutTheLibrary() {
      super(LazyLoadingTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("de.focus_shift.")) {
        throw new ClassNotFoundException(name);
      }
      boolean own = name.startsWith("dev.surety.holidays.");
      return own && findLoadedClass(name) == null ? defined(name) : super.loadClass(name, resolve);
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] code = in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void theLibraryIsTouchedWhenACalendarNamesACountryAndNotBefore() throws Exception {
    Constructor<?> constructor =
        new WithoutTheLibrary()
            .loadClass(JollydayHolidays.class.getName())
            .getDeclaredConstructor();
    constructor.setAccessible(true);
    PublishedHolidays holidays = (PublishedHolidays) constructor.newInstance();
    assertThat(holidays.source()).startsWith("jollyday ");
    assertThatThrownBy(() -> holidays.between("US", 2026, 2026))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessageContaining("jollyday");
  }
}
