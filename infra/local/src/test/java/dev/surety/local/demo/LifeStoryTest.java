package dev.surety.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.local.Stack;
import dev.surety.local.StackOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LifeStoryTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private boolean tell(Stack stack, String suffix) {
    told.reset();
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    return LifeStory.tell(stack.baseUri(), suffix, out, Ink.PLAIN);
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
          .contains("All 56 steps came out right.")
          .contains("TERMINATED at ")
          .doesNotContain("✗");
      // months later, beside what was told before
      assertThat(tell(stack, "_again")).as(told()).isTrue();
    }
  }
}
