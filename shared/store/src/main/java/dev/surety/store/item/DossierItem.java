package dev.surety.store.item;

import dev.surety.domain.dossier.Dossier;

/** The client's dossier as it is stored: the document itself, word for word. */
public final class DossierItem {
  private DossierItem() {}

  public static Fields write(Dossier dossier) {
    return ContractItem.actor(dossier.by())
        .with("contract", dossier.contract())
        .with("document", dossier.document())
        .with("sha256", dossier.sha256())
        .with("keptAt", dossier.keptAt());
  }

  public static Dossier read(Fields item, long version) {
    return new Dossier(
        item.text("contract"),
        version,
        item.text("document"),
        item.text("sha256"),
        ContractItem.actor(item),
        item.instant("keptAt"));
  }
}
