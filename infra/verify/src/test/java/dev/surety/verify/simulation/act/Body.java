package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.Dice;
import java.util.List;

/**
 * A request's body.
 *
 * @param wellFormed whether it is what the API describes
 */
public record Body(String json, boolean wellFormed) {
  /** Everything that is no amount of money: a fraction, nothing, less, too much, text, nothing. */
  private static final List<String> NO_AMOUNTS =
      List.of("1.5", "0", "-1", "9007199254740992", "\"5\"", "true", "1e300");

  static final Body EMPTY = new Body("{}", true);

  static Body of(String json) {
    return new Body(json, true);
  }

  /** Sometimes it carries a member that nobody knows. */
  Body maybeOverloaded(Dice dice) {
    if (!dice.oneIn(60)) {
      return this;
    }
    String rest = json.substring(json.indexOf('{') + 1);
    return new Body("{\"tip\": 1" + (rest.strip().startsWith("}") ? "" : ", ") + rest, false);
  }

  /** A member {@code amountMinor} of this amount, or, sometimes, of something that is none. */
  static Body amount(Dice dice, long amount, String others) {
    boolean sound = !dice.oneIn(25) && amount > 0;
    String text = sound ? Long.toString(amount) : amount > 0 ? dice.of(NO_AMOUNTS) : "0";
    return new Body("{\"amountMinor\": " + text + others + "}", sound);
  }
}
