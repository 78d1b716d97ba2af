package dev.surety.stripe;

import dev.surety.domain.rail.RailInstruction;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instruction in Stripe's words.
 *
 * @param units the amount in Stripe's units
 */
record Order(RailInstruction instruction, long units) {
  /** The member of an object's metadata that names the payment order. */
  static final String ORDER = "surety_order";

  /** The member of an object's metadata that names the instruction. */
  static final String TRANSFER = "surety_transfer";

  String currency() {
    return instruction.currency().toLowerCase(Locale.ROOT);
  }

  Map<String, String> metadata() {
    return Map.of(ORDER, instruction.order(), TRANSFER, instruction.id());
  }

  boolean marks(@Nullable Map<String, String> metadata) {
    return metadata != null && instruction.id().equals(metadata.get(TRANSFER));
  }

  /** Whether something at Stripe is about exactly this much. */
  boolean asks(@Nullable Long amount, @Nullable String currency) {
    return amount != null && amount == units && currency().equals(currency);
  }
}
