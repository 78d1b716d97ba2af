package dev.surety.http;

import dev.surety.domain.decision.Refusal;
import dev.surety.json.Reader;

/**
 * A question that needs a body to be asked: it creates, decides and moves nothing, so it takes no
 * Idempotency-Key and commits nothing.
 *
 * @param <B> what its body says
 */
public abstract non-sealed class Inquiry<B> extends Endpoint {
  protected Inquiry(Route route) {
    super(route);
  }

  /** Reads the body; faults go to the reader, and a stand-in is returned. */
  public abstract B decode(Reader body);

  public abstract Finding find(Given given, B body);

  /** What it comes to. */
  public sealed interface Finding {
    /** The answer. */
    record Found(Answer answer) implements Finding {}

    /** The question makes no sense. */
    record Refused(Refusal refusal) implements Finding {}
  }
}
