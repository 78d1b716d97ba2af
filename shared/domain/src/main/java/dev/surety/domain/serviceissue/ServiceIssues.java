package dev.surety.domain.serviceissue;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.serviceissue.IssueClock.Kind;
import dev.surety.domain.terms.IssueTerms;
import dev.surety.domain.terms.Span;
import dev.surety.domain.terms.Terms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Raising a service issue. */
public final class ServiceIssues {
  private ServiceIssues() {}

  /** Why no issue can be raised under a contract, whatever it is about. */
  public static Optional<Refusal> refused(Contract contract) {
    return contract.inForce()
        ? Optional.empty()
        : Optional.of(contract.refusing("contract_not_in_force", "an issue be raised"));
  }

  /** Either side raises an issue; its clocks start at once. */
  public static Decision<ServiceIssue> raise(
      Contract contract,
      Agreement agreement,
      String id,
      Speaker by,
      Complaint complaint,
      Instant now) {
    Optional<Refusal> refused = refused(contract);
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    IssueTerms procedure = agreement.terms().issues();
    ServiceIssue issue =
        new ServiceIssue(
            contract.id(),
            id,
            1,
            new Proposal(by.side(), by.who().actor(), now),
            complaint,
            agreement.termsVersion(),
            IssueState.RAISED,
            List.of(
                IssueClock.started(
                    Kind.RESPOND, now, due(agreement.terms(), procedure.respondWithin(), now)),
                IssueClock.started(
                    Kind.PLAN, now, due(agreement.terms(), procedure.planWithin(), now))),
            List.of(),
            false);
    return Decision.accept(
        issue,
        Changes.of(issue, issue.event("raised", facts(issue)))
            .telling(new IssueMails(agreement, issue).raised()));
  }

  private static Instant due(Terms terms, Span within, Instant now) {
    return terms
        .issues()
        .calendar()
        .map(name -> terms.levels().calendar(name).due(now, within.time()))
        .orElseGet(() -> within.after(now, terms.zone()));
  }

  private static Map<String, Object> facts(ServiceIssue issue) {
    Map<String, Object> data = new HashMap<>();
    data.put("side", issue.raised().side().name());
    data.put("at", issue.raised().at().toString());
    data.put("title", issue.complaint().title());
    data.put("description", issue.complaint().description());
    data.put("severity", issue.complaint().severity().name());
    data.put("termsVersion", (long) issue.termsVersion());
    Optional.ofNullable(issue.complaint().about()).ifPresent(about -> data.put("about", about));
    issue.clocks().forEach(clock -> data.put(by(clock.kind()), clock.dueAt().toString()));
    return data;
  }

  private static String by(Kind kind) {
    return kind == Kind.RESPOND ? "respondBy" : "planBy";
  }
}
