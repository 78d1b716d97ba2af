package dev.surety.verify.simulation.act;

import dev.surety.verify.world.Reply;
import java.util.function.Consumer;

/** What must be answered. */
public sealed interface Verdict {
  /**
   * It must succeed.
   *
   * @param effect what it does to the model, once it is answered
   */
  record Accepted(int status, Consumer<Reply> effect) implements Verdict {}

  /**
   * It must fail.
   *
   * @param code the problem's code where the law names one, empty otherwise
   */
  record Refused(int status, String code) implements Verdict {}

  int status();

  /** Whether the answer stays the answer to its key, and so is committed. */
  default boolean pinned() {
    return this instanceof Accepted || status() == 409 || status() == 422;
  }

  /** Why this is not the answer; empty if it is. */
  default String differs(Reply reply) {
    if (reply.status() != status()) {
      return "must be answered " + status() + ", was " + reply.status() + ": " + reply.raw();
    }
    if (this instanceof Refused(_, String code) && !code.isEmpty() && !code.equals(reply.code())) {
      return "must be refused with " + code + ": " + reply.raw();
    }
    boolean tells = reply.json().has("state") && reply.json().has("allowedActions");
    return status() == 409 && !tells ? "does not name state and actions: " + reply.raw() : "";
  }
}
