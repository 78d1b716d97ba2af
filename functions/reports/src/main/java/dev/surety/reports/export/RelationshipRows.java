package dev.surety.reports.export;

import dev.surety.domain.access.Access;
import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.AccessGrant.Ending;
import dev.surety.domain.access.AccessGrant.Receipt;
import dev.surety.domain.access.Holder;
import dev.surety.domain.checkin.CheckIn;
import dev.surety.domain.checkin.NewCheckIn;
import dev.surety.domain.party.Actor;
import dev.surety.domain.serviceissue.Complaint;
import dev.surety.domain.serviceissue.IssueClock;
import dev.surety.domain.serviceissue.IssueEntry;
import dev.surety.domain.serviceissue.ServiceIssue;
import org.jspecify.annotations.Nullable;

/** What keeps both sides in touch: accesses, issues and check-ins, as an export tells them. */
final class RelationshipRows {
  private RelationshipRows() {}

  /** As it is recorded: one that ran out is open until that is told. */
  static Row grant(AccessGrant grant) {
    Access access = grant.access();
    return Row.of("accessGrant", grant.id(), grant)
        .with("state", grant.state())
        .with("side", grant.granted().side())
        .with("by", Row.actor(grant.granted().by()))
        .with("at", grant.granted().at())
        .with("tool", access.tool())
        .with("level", access.level())
        .with("holder", holder(access.holder()))
        .with("backupHolder", holder(access.backup()))
        .with("purpose", access.purpose())
        .with("dataset", access.dataset())
        .with("expiresAt", access.expiresAt())
        .with("obligation", access.obligation())
        .with("reminded", grant.reminded())
        .with("acknowledged", acknowledged(grant.received()))
        .with("ended", ended(grant.ended()));
  }

  /** Its clocks by their instants, from which their states follow. */
  static Row issue(ServiceIssue issue) {
    Complaint complaint = issue.complaint();
    return Row.of("serviceIssue", issue.id(), issue)
        .with("state", issue.state())
        .with("side", issue.raised().side())
        .with("by", Row.actor(issue.raised().by()))
        .with("at", issue.raised().at())
        .with("title", complaint.title())
        .with("description", complaint.description())
        .with("severity", complaint.severity())
        .with("about", complaint.about())
        .with("termsVersion", issue.termsVersion())
        .with("reminded", issue.reminded())
        .all("clocks", issue.clocks(), RelationshipRows::clock)
        .all("entries", issue.entries(), RelationshipRows::entry);
  }

  static Row checkIn(CheckIn checkIn) {
    NewCheckIn said = checkIn.said();
    return Row.of("checkIn", checkIn.id(), checkIn)
        .with("state", checkIn.state())
        .with("side", checkIn.recorded().side())
        .with("by", Row.actor(checkIn.recorded().by()))
        .with("at", checkIn.recorded().at())
        .with("heldAt", said.heldAt())
        .with("stage", said.stage().orElse(null))
        .with("attendees", said.attendees())
        .with("notes", said.notes())
        .all("actions", said.actions(), RelationshipRows::action)
        .with("confirmed", confirmed(checkIn.confirmedBy(), checkIn));
  }

  private static Row holder(Holder holder) {
    return Row.part().with("name", holder.name()).with("email", holder.email());
  }

  private static @Nullable Row acknowledged(@Nullable Receipt receipt) {
    return receipt == null
        ? null
        : Row.part().with("by", Row.actor(receipt.by())).with("at", receipt.at());
  }

  private static @Nullable Row ended(@Nullable Ending ending) {
    return ending == null
        ? null
        : Row.part()
            .with("by", Row.actor(ending.by()))
            .with("at", ending.at())
            .with("reason", ending.reason());
  }

  private static Row clock(IssueClock clock) {
    return Row.part()
        .with("kind", clock.kind())
        .with("startedAt", clock.startedAt())
        .with("dueAt", clock.dueAt())
        .with("answeredAt", clock.answeredAt())
        .with("cancelledAt", clock.cancelledAt())
        .with("breachTold", clock.breachTold());
  }

  private static Row entry(IssueEntry entry) {
    return Row.part()
        .with("kind", entry.kind())
        .with("by", Row.actor(entry.by()))
        .with("at", entry.at())
        .with("text", entry.text());
  }

  private static Row action(NewCheckIn.Action action) {
    return Row.part()
        .with("what", action.what())
        .with("owner", action.owner())
        .with("dueOn", action.dueOn());
  }

  private static @Nullable Row confirmed(@Nullable Actor by, CheckIn checkIn) {
    return by == null
        ? null
        : Row.part().with("by", Row.actor(by)).with("at", checkIn.confirmedAt());
  }
}
