package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.journal.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the timeline tells about an amendment. */
final class AmendmentEvents {
  private AmendmentEvents() {}

  /** Where it stands now. */
  static Event of(Amendment amendment) {
    Map<String, Object> data = new HashMap<>();
    data.put("baseVersion", amendment.baseVersion());
    data.put("termsHash", amendment.termsHash());
    data.put("side", amendment.proposal().side().name());
    Instant effectiveAt = amendment.effectiveAt();
    if (effectiveAt != null) {
      data.put("effectiveAt", effectiveAt.toString());
    }
    String state = amendment.state().name().toLowerCase(Locale.ROOT);
    return new Event("amendment." + state, amendment.subject(), data);
  }

  /** Its terms are the contract's. */
  static Event inForce(Amendment amendment, Agreement next) {
    return new Event(
        "contract.amended",
        "contract",
        Map.of(
            "amendment", amendment.id(),
            "termsVersion", next.termsVersion(),
            "termsHash", next.termsHash(),
            "title", next.terms().title(),
            "since", next.since().toString()));
  }
}
