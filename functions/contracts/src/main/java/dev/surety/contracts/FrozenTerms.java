package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.json.terms.HolidayResolution;
import dev.surety.json.terms.TermsDocument;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Terms as they are hashed and signed: whole, without contradiction, with their holidays. */
final class FrozenTerms {
  /** With what is stored beside it, below the 400 KB of an item. */
  private static final int LARGEST = 320 * 1024;

  private final HolidayResolution holidays;

  @Inject
  FrozenTerms(HolidayResolution holidays) {
    this.holidays = holidays;
  }

  /** Freezes terms that were never signed. */
  Decision<TermsDocument> of(JsonNode document) {
    return checked(holidays.resolve(document));
  }

  /** Freezes amended terms: only the calendars that the amendment touches get new holidays. */
  Decision<TermsDocument> of(JsonNode amended, Set<String> calendars) {
    return checked(holidays.resolve(amended, calendars));
  }

  private static Decision<TermsDocument> checked(HolidayResolution.Resolved resolved) {
    TermsDocument document = TermsDocument.read(resolved.document());
    List<Fault> gaps = new ArrayList<>(document.proposalFaults());
    gaps.addAll(resolved.faults());
    if (!gaps.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("terms_incomplete", "the terms cannot be proposed yet", gaps));
    }
    if (document.canonical().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      return Decision.refuse(
          Refusal.meaning(
              "terms_too_large",
              "the terms with their published holidays are at most " + LARGEST + " bytes"));
    }
    return Decision.accept(document, Changes.NONE);
  }
}
