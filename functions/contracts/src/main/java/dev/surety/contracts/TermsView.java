package dev.surety.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Agreement;
import dev.surety.json.Json;
import dev.surety.json.terms.TermsDiff;
import java.util.List;
import java.util.Optional;

/** A version of the terms as it is shown. */
final class TermsView {
  private TermsView() {}

  static ObjectNode summary(Agreement agreement) {
    ObjectNode view =
        Json.object()
            .put("version", agreement.termsVersion())
            .put("termsHash", agreement.termsHash())
            .put("since", agreement.since().toString());
    return agreement.amendment() == null ? view : view.put("amendment", agreement.amendment());
  }

  /** With the document itself, and what the one before said otherwise. */
  static ObjectNode whole(Agreement agreement, Optional<Agreement> before) {
    ObjectNode view = summary(agreement);
    view.set("terms", Json.readOwn(agreement.document()));
    view.set(
        "differences",
        TermsDiff.shown(
            before
                .map(earlier -> TermsDiff.between(earlier.document(), agreement.document()))
                .orElse(List.of())));
    return view;
  }
}
