package dev.surety.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  @Test
  void readsMinutesSecondsAndTheEndOfTheDay() {
    assertThat(Window.of("09:00", "24:00")).isEqualTo(new Window(32_400, 86_400));
    assertThat(Window.of("00:00", "09:00:30")).isEqualTo(new Window(0, 32_430));
    assertThat(Window.of("23:59:59", "24:00:00")).isEqualTo(new Window(86_399, 86_400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9:00", "24:01", "24:00:01", "25:00", "12:60", "12:00:60", "noon"})
  void refusesWhatIsNoTimeOfDayByItsText(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Window.of("08:00", text))
        .withMessageContaining("\"" + text + "\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Window.of(text, "17:00"))
        .withMessageContaining("\"" + text + "\"");
  }

  @Test
  void refusesSecondsOutsideTheDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(-1, 10))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(0, 86_401))
        .withMessageContaining("86401");
  }

  @Test
  void isShownAsWritten() {
    assertThat(Window.of("09:00", "24:00")).hasToString("09:00-24:00");
    assertThat(Window.of("09:00:05", "12:30")).hasToString("09:00:05-12:30");
  }
}
