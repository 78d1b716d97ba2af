package dev.surety.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class SheetTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Stage stage =
      new Stage(new PrintStream(told, true, StandardCharsets.UTF_8), Ink.PLAIN);
  private final SequencedMap<String, Long> accounts = new LinkedHashMap<>();
  private final Sheet sheet =
      new Sheet(stage, new Coin("BHD"), () -> new LinkedHashMap<>(accounts));

  private String move(String from, String to, long minor) {
    accounts.merge(from, -minor, Long::sum);
    accounts.merge(to, minor, Long::sum);
    return "";
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void showsWhatMovedWithTheCurrencysOwnDecimals() {
    sheet.act("in", Map.of("bank", -5_001L, "purse", 5_001L), () -> move("bank", "purse", 5_001));
    sheet.act("on", Map.of("purse", -1L, "tip", 1L), () -> move("purse", "tip", 1));
    assertThat(stage.end()).isTrue();
    assertThat(told())
        .contains("purse                        -0.001          5.000")
        .contains("tip                          +0.001          0.001")
        .contains("bank                                        -5.001")
        .contains("sum                           0.000          0.000");
  }

  @Test
  void whatShouldNotHaveMovedIsNoticed() {
    sheet.still("asked", () -> move("bank", "purse", 5));
    sheet.act("paid", Map.of("bank", -5L, "purse", 5L), () -> "");
    assertThat(stage.end()).isFalse();
    assertThat(told())
        .contains("✗ asked")
        .contains("moved: expected {}, got {bank=-5, purse=5}")
        .contains("✗ paid")
        .contains("2 of 2 steps");
  }

  @Test
  void moneyFromNowhereIsNoticed() {
    sheet.act(
        "found", Map.of("purse", 5L), () -> "purse: " + accounts.merge("purse", 5L, Long::sum));
    assertThat(told()).contains("✗ found").contains("sum of what moved: expected 0, got 5");
  }

  @Test
  void aStepThatFailsIsNotBlamedOnTheNext() {
    sheet.still(
        "fails",
        () -> {
          move("bank", "purse", 5);
          throw new Surprise("status", 201, 500);
        });
    sheet.act("goes on", Map.of("purse", -5L, "bank", 5L), () -> move("purse", "bank", 5));
    assertThat(told()).contains("✗ fails").contains("status: expected 201").contains("✓ goes on");
  }
}
