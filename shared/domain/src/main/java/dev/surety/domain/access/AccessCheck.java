package dev.surety.domain.access;

import dev.surety.domain.decision.Fault;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.DataAccess;
import dev.surety.domain.terms.ObligationPlan;
import dev.surety.domain.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an access that is asked for goes with the terms, and what it takes from them. */
final class AccessCheck {
  private final Terms terms;
  private final Access asked;
  private final Optional<DataAccess> clause;

  AccessCheck(Terms terms, Access asked) {
    this.terms = terms;
    this.asked = asked;
    this.clause =
        terms.clauses().dataAccess().stream()
            .filter(data -> data.dataset().equals(asked.dataset()))
            .max(Comparator.comparing(DataAccess::expiresOn));
  }

  /** With the purpose and the end of the clause about its dataset, where it says none itself. */
  Access complete() {
    String purpose = asked.purpose();
    return new Access(
        asked.tool(),
        asked.level(),
        asked.holder(),
        asked.backup(),
        purpose == null ? clause.map(DataAccess::purpose).orElse(null) : purpose,
        asked.dataset(),
        expiry(),
        asked.obligation());
  }

  private @Nullable Instant expiry() {
    Instant expiry = asked.expiresAt();
    return expiry == null ? latest().orElse(null) : expiry;
  }

  private Optional<Instant> latest() {
    return clause.map(data -> data.expiresAt(terms.zone()));
  }

  List<Fault> faults(Side granting, Instant now) {
    List<Fault> faults = new ArrayList<>();
    if (asked.holder().sameAs(asked.backup())) {
      faults.add(
          new Fault(
              "/backupHolder",
              "same_person",
              asked.holder().name() + " cannot stand in for itself"));
    }
    dataset(faults, now);
    expiry(faults, now);
    obligation(faults, granting);
    return faults;
  }

  private void dataset(List<Fault> faults, Instant now) {
    if (asked.dataset() != null && clause.isEmpty()) {
      faults.add(
          new Fault(
              "/dataset", "dataset_unknown", "the terms agree on no dataset " + asked.dataset()));
    }
    latest()
        .filter(last -> !last.isAfter(now))
        .ifPresent(
            last ->
                faults.add(
                    new Fault("/dataset", "dataset_expired", "its access ended at " + last)));
  }

  private void expiry(List<Fault> faults, Instant now) {
    Instant expiry = asked.expiresAt();
    if (expiry == null) {
      return;
    }
    if (!expiry.isAfter(now)) {
      faults.add(new Fault("/expiresAt", "not_ahead", expiry + " is not ahead"));
    }
    latest()
        .filter(expiry::isAfter)
        .ifPresent(
            last ->
                faults.add(
                    new Fault(
                        "/expiresAt", "after_dataset", "access to the dataset ends at " + last)));
  }

  private void obligation(List<Fault> faults, Side granting) {
    String id = asked.obligation();
    if (id == null) {
      return;
    }
    Optional<ObligationPlan> plan =
        terms.obligations().stream().filter(o -> o.id().equals(id)).findFirst();
    if (plan.isEmpty()) {
      faults.add(new Fault("/obligation", "obligation_unknown", "the terms have no " + id));
    } else if (plan.get().owner() != granting) {
      faults.add(
          new Fault(
              "/obligation",
              "obligation_of_other_side",
              id + " is owed by the " + plan.get().owner().prefix()));
    }
  }
}
