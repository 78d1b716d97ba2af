package dev.surety.domain.contract;

import dev.surety.domain.contract.Appointment.What;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Returns;
import dev.surety.domain.outbox.MailTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What time alone does to a contract. */
public final class ContractTimes {
  private ContractTimes() {}

  /**
   * Does what is due.
   *
   * @param milestones all of them, read after the journal's head
   */
  public static Changes lapse(
      Contract contract, Agreement agreement, List<Milestone> milestones, Instant now) {
    List<Appointment> due =
        contract.course().agenda().stream().filter(a -> !a.at().isAfter(now)).toList();
    return due.isEmpty() ? Changes.NONE : keep(contract, agreement, milestones, due);
  }

  private static Changes keep(
      Contract contract, Agreement agreement, List<Milestone> milestones, List<Appointment> due) {
    Appointment first = due.getFirst();
    return switch (first.what()) {
      case PROPOSAL_EXPIRES -> expired(contract, agreement);
      case MONITORING_ENDS ->
          Changes.of(
              contract.keeping(List.of(first)),
              event("contract.monitoring_ended", Map.of("at", first.at().toString())));
      case NOTICE_OVER -> noticeOver(contract, agreement, milestones, first);
      case END_REMINDER, LAST_DAY_OVER ->
          reminded(contract, agreement, due.stream().filter(a -> a.what().isOfTheEnd()).toList());
    };
  }

  private static Changes expired(Contract contract, Agreement agreement) {
    Contract next = contract.dropped(ContractState.EXPIRED);
    Map<String, Object> data = Map.of("signBy", String.valueOf(contract.course().signBy()));
    return Changes.of(next, event("contract.expired", data))
        .telling(
            ContractMails.toBoth(agreement, "expired", MailTemplate.PROPOSAL_EXPIRED, Map.of()));
  }

  /** What is found late at once is told once, by the last of it. */
  private static Changes reminded(Contract contract, Agreement agreement, List<Appointment> due) {
    Appointment told = due.getLast();
    boolean over = told.what() == What.LAST_DAY_OVER;
    Map<String, Object> data =
        Map.of("endsOn", agreement.terms().endsOn().toString(), "before", told.name());
    return Changes.of(
            contract.keeping(due),
            event(over ? "contract.last_day_over" : "contract.end_reminded", data))
        .telling(
            ContractMails.toBoth(
                agreement,
                "end-" + agreement.terms().endsOn() + "-" + told.name(),
                over ? MailTemplate.LAST_DAY_OVER : MailTemplate.CONTRACT_ENDING,
                Map.of("endsOn", agreement.terms().endsOn().toString())));
  }

  private static Changes noticeOver(
      Contract contract, Agreement agreement, List<Milestone> milestones, Appointment over) {
    Returns.Returned returned = Returns.unsubmitted(contract, milestones, Returns.MOST_AT_ONCE);
    if (returned.more()) {
      Contract same = contract.keeping(List.of());
      return returned.changes().and(Changes.of(same));
    }
    Contract next = contract.keeping(List.of(over));
    Map<String, Object> data = Map.of("endsAt", contract.givenNotice().endsAt().toString());
    return returned
        .changes()
        .and(Changes.of(next, event("contract.notice_over", data)))
        .telling(
            ContractMails.toBoth(agreement, "notice-over", MailTemplate.NOTICE_OVER, Map.of()));
  }

  private static Event event(String type, Map<String, Object> data) {
    return new Event(type, "contract", data);
  }
}
