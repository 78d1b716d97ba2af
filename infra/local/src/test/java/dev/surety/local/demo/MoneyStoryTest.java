package dev.surety.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.local.Stack;
import dev.surety.local.StackOptions;
import dev.surety.local.client.ApiClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MoneyStoryTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private boolean tell(Stack stack, String suffix) {
    told.reset();
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    return MoneyStory.tell(stack.baseUri(), suffix, out, Ink.PLAIN);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void comesOutRightAsOftenAsItIsTold() {
    Path root = Path.of(System.getProperty("surety.root"));
    try (Stack stack = Stack.start(StackOptions.inMemory(root).from(Story.BEGIN))) {
      assertThat(tell(stack, "")).as(told()).isTrue();
      assertThat(told())
          .contains("All 75 steps came out right.")
          .contains("= net 245.00 + credit 50.00 + fee 5.00")
          .contains("escrow M1                   -300.00         100.00")
          .contains("frozen M2                 -1,000.01           0.00")
          .contains("provider available          +166.66       2,087.67")
          .contains("outside                     -400.00      -4,000.00")
          .contains("sum                            0.00           0.00")
          .contains("escrow M1                   -50,001              0")
          .contains("escrow M1                   -50.001          0.000")
          .contains("2026-05-02T14:11:00Z  Dispute decided: Handbook (USD 333.33)");
      // two months later, beside what was told before, and between two scheduled checks
      try (ApiClient api = new ApiClient(stack.baseUri())) {
        api.backstage().advance(Duration.ofMillis(30_250));
      }
      assertThat(tell(stack, "_again")).as(told()).isTrue();
    }
  }
}
