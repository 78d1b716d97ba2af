package dev.surety.store.item;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Draft;
import dev.surety.domain.terms.Terms;
import dev.surety.json.terms.TermsDocument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Terms as they are stored: the document itself, word for word. */
public final class TermsItem {
  private static final int CACHED = 64;

  /** Signed terms never change, so what their hash was read as once holds for ever. */
  private static final Map<String, Terms> READ =
      Collections.synchronizedMap(
          new LinkedHashMap<>(CACHED, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Terms> eldest) {
              return size() > CACHED;
            }
          });

  private TermsItem() {}

  public static Fields write(Draft draft) {
    return Fields.none().with("contract", draft.contract()).with("document", draft.document());
  }

  public static Draft readDraft(Fields item, long version) {
    return new Draft(item.text("contract"), version, item.text("document"));
  }

  public static Fields write(Agreement agreement) {
    return Fields.none()
        .with("contract", agreement.contract())
        .with("since", agreement.since())
        .with("termsHash", agreement.termsHash())
        .with("document", agreement.document())
        .with("amendment", agreement.amendment());
  }

  /** What the domain understands of a stored document, which stands beside its hash. */
  static Terms terms(Fields item) {
    return READ.computeIfAbsent(
        item.text("termsHash"), _ -> TermsDocument.stored(item.text("document")));
  }

  public static Agreement readAgreement(Fields item, long version) {
    return new Agreement(
        item.text("contract"),
        Math.toIntExact(version),
        item.instant("since"),
        item.text("termsHash"),
        item.text("document"),
        terms(item),
        item.textOrNull("amendment"));
  }
}
