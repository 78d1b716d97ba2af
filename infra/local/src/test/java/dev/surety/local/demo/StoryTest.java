package dev.surety.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.local.Stack;
import dev.surety.local.StackOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StoryTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private static Stack stack() {
    Path root = Path.of(System.getProperty("surety.root"));
    return Stack.start(StackOptions.inMemory(root).from(Story.BEGIN));
  }

  private boolean tell(URI base, String suffix) {
    told.reset();
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    return Story.tell(base, suffix, out, Ink.PLAIN);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void comesOutRightAsOftenAsItIsTold() {
    try (Stack stack = stack()) {
      assertThat(tell(stack.baseUri(), "")).as(told()).isTrue();
      assertThat(told())
          .contains("All 35 steps came out right.")
          .contains("mail  lead@modsq.example    Breached")
          .doesNotContain("✗");
      assertThat(tell(stack.baseUri(), "_again")).as(told()).isTrue();
      // the first telling's money is still there
      assertThat(tell(stack.baseUri(), "")).isFalse();
      assertThat(told())
          .contains("✗ balance of the client")
          .contains("expected USD 2,000.00, got USD 4,000.00")
          .contains("2 of 35 steps came out wrong.");
    }
  }

  @Test
  void endsWhereTheStackEnds() {
    Stage stage = new Stage(new PrintStream(told, true, StandardCharsets.UTF_8), Ink.PLAIN);
    stage.step("asked", () -> new Surprise("x", 1, 2).getMessage());
    try (var api = new dev.surety.local.client.ApiClient(URI.create("http://127.0.0.1:1"))) {
      stage.step("gone", () -> api.backstage().now().toString());
    }
    stage.step("never played", () -> "");
    assertThat(stage.end()).isFalse();
    assertThat(told()).contains("✗ gone").doesNotContain("never played").contains("1 of 2 steps");
  }
}
