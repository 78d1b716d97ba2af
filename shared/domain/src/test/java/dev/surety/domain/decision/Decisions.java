package dev.surety.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Takes decisions apart, and says what came instead when it was not what the test expects. */
public final class Decisions {
  private Decisions() {}

  public static <T> T result(Decision<T> decision) {
    return accepted(decision).result();
  }

  public static Changes changes(Decision<?> decision) {
    return accepted(decision).changes();
  }

  public static Refusal refusal(Decision<?> decision) {
    return switch (decision) {
      case Decision.Refused<?>(Refusal refusal) -> refusal;
      case Decision.Accepted<?> accepted -> throw new AssertionError("accepted: " + accepted);
    };
  }

  /** A refusal because of the state, which must name that state and what would be allowed. */
  public static void refusedInState(
      Decision<?> decision, String code, Enum<?> state, List<String> allowedActions) {
    Refusal refusal = refusal(decision);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.facts())
        .containsEntry("state", state.name())
        .containsEntry("allowedActions", allowedActions);
  }

  /** The single fault of a refusal because of the meaning, as {@code pointer code}. */
  public static List<String> meaningFaults(Decision<?> decision) {
    Refusal refusal = refusal(decision);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MEANING);
    return refusal.faults().stream().map(f -> f.pointer() + " " + f.code()).toList();
  }

  private static <T> Decision.Accepted<T> accepted(Decision<T> decision) {
    return switch (decision) {
      case Decision.Accepted<T> accepted -> accepted;
      case Decision.Refused<T>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
    };
  }
}
