package dev.surety.reports.export;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Course;
import dev.surety.domain.contract.Notice;
import dev.surety.domain.contract.Signature;
import dev.surety.domain.contract.Suspension;
import dev.surety.domain.journal.Entry;
import dev.surety.domain.party.Actor;
import dev.surety.json.Json;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the parties agreed on, as an export tells it. */
final class ContractRows {
  private ContractRows() {}

  static Row contract(Contract contract) {
    Course course = contract.course();
    Row signatures = Row.part();
    new TreeMap<>(contract.signatures())
        .forEach((side, s) -> signatures.with(side.name(), signature(s)));
    return Row.of("contract", contract.id(), contract)
        .with("state", contract.state())
        .with("client", contract.client())
        .with("provider", contract.provider())
        .with("title", contract.title())
        .with("currency", contract.currency())
        .with("termsVersion", contract.termsVersion())
        .with("termsHash", contract.termsHash())
        .with("signatures", signatures)
        .with("createdAt", contract.createdAt())
        .with("signBy", course.signBy())
        .with("signedAt", course.signedAt())
        .with("activatedAt", course.activatedAt())
        .with("monitoredUntil", course.monitoredUntil())
        .with("notice", notice(course.notice()))
        .with("waitingAmendment", contract.waitingAmendment())
        .with("endedAt", course.endedAt())
        .all("suspensions", contract.suspensions(), ContractRows::suspension);
  }

  static Row terms(Agreement agreement) {
    return Row.of("terms")
        .with("version", agreement.termsVersion())
        .with("since", agreement.since())
        .with("termsHash", agreement.termsHash())
        .with("amendment", agreement.amendment())
        .with("document", Json.readOwn(agreement.document()));
  }

  /** An amendment, and where it stands given the terms that are in force. */
  record Standing(Amendment amendment, Amendment.State state) {}

  static Row amendment(Standing standing) {
    Amendment amendment = standing.amendment();
    Actor acceptedBy = amendment.acceptedBy();
    return Row.of("amendment", amendment.id(), amendment)
        .with("state", standing.state())
        .with("baseVersion", amendment.baseVersion())
        .with("side", amendment.proposal().side())
        .with("by", Row.actor(amendment.proposal().by()))
        .with("proposedAt", amendment.proposal().at())
        .with("changes", Json.readOwn(amendment.changes()))
        .with("document", Json.readOwn(amendment.document()))
        .with("termsHash", amendment.termsHash())
        .with("effectiveAt", amendment.effectiveAt())
        .with("acceptedBy", acceptedBy == null ? null : Row.actor(acceptedBy))
        .with("inForceSince", amendment.inForceSince());
  }

  /** With every member that its hash is over. */
  static Row event(Entry entry) {
    return Row.of("event")
        .with("journal", entry.journal())
        .with("sequence", entry.sequence())
        .with("at", entry.at())
        .with("actor", Row.actor(entry.actor()))
        .with("type", entry.event().type())
        .with("subject", entry.event().subject())
        .with("data", Json.tree(entry.event().data()))
        .with("previousHash", entry.previousHash())
        .with("hash", entry.hash());
  }

  private static Row signature(Signature signature) {
    return Row.actor(signature.by())
        .with("at", signature.at())
        .with("termsHash", signature.termsHash());
  }

  private static @Nullable Row notice(@Nullable Notice notice) {
    return notice == null
        ? null
        : Row.part()
            .with("side", notice.side())
            .with("by", Row.actor(notice.by()))
            .with("at", notice.at())
            .with("endsAt", notice.endsAt())
            .with("reason", notice.reason());
  }

  private static Row suspension(Suspension suspension) {
    return Row.part()
        .with("from", suspension.from())
        .with("until", suspension.until())
        .with("reason", suspension.reason());
  }
}
