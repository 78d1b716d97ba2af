package dev.surety.domain.contract;

import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.AccessGrants;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Returns;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Schedule;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import dev.surety.domain.recomputation.Recomputations;
import dev.surety.domain.terms.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a contract that was in force ends: by notice, or because everything in it is done. */
public final class Endings {
  private Endings() {}

  /**
   * Everything that the end of a contract depends on, all of it read after the journal's head.
   *
   * @param milestones all of them
   * @param obligations all of them
   * @param grants every access that is still open
   */
  public record Standing(
      Contract contract,
      Agreement agreement,
      List<Milestone> milestones,
      List<Obligation> obligations,
      List<AccessGrant> grants) {}

  /** Who ends it, when, and the id of the walk that takes it to the tickets. */
  public record Word(Principal who, Side side, String walk, Instant at) {
    Proposal by() {
      return new Proposal(side, who.actor(), at);
    }
  }

  /**
   * One side gives notice: the service goes on, and is handed back meanwhile. A suspension ends
   * with it, because clocks and credits stay alive.
   *
   * @param notice how long; what the terms agree on when empty
   */
  public static Decision<Contract> terminate(
      Standing standing, Word word, String reason, Optional<Span> notice) {
    Contract contract = standing.contract();
    if (contract.state() == ContractState.SUSPENDED) {
      return Suspensions.resume(contract, word.walk(), word.who(), word.side(), word.at())
          .then(resumed -> notice(standing, resumed, word, reason, notice));
    }
    return contract.state() == ContractState.ACTIVE
        ? notice(standing, contract, word, reason, notice)
        : Decision.refuse(notActive(contract));
  }

  private static Decision<Contract> notice(
      Standing standing, Contract contract, Word word, String reason, Optional<Span> asked) {
    Agreement agreement = standing.agreement();
    Span agreed = agreement.terms().life().notice();
    Instant earliest = agreed.after(word.at(), agreement.terms().zone());
    Instant endsAt = asked.orElse(agreed).after(word.at(), agreement.terms().zone());
    if (endsAt.isBefore(earliest)) {
      return Decision.refuse(
          Refusal.meaning(
              "notice_too_short",
              "the terms agree on more notice",
              new Fault("/notice", "too_short", "at least " + agreed + ", until " + earliest)));
    }
    Notice given = new Notice(word.side(), word.who().actor(), word.at(), endsAt, reason);
    Contract next = contract.noticed(given);
    Map<String, Object> data =
        Map.of(
            "side", given.side().name(),
            "reason", reason,
            "at", given.at().toString(),
            "endsAt", endsAt.toString());
    return Decision.accept(
        next,
        Changes.of(next, event("contract.terminating", data))
            .with(Schedule.noticed(agreement, standing.obligations(), given))
            .telling(
                ContractMails.toBoth(
                    agreement,
                    "notice",
                    MailTemplate.NOTICE_GIVEN,
                    Map.of(
                        "side", given.side().name(),
                        "reason", reason,
                        "endsAt", endsAt.toString()))));
  }

  /**
   * The end itself: an active contract is completed, one under notice is terminated - if nothing is
   * missing for it. Whatever is missing is named.
   */
  public static Decision<Contract> complete(Standing standing, Word word) {
    Contract contract = standing.contract();
    return switch (contract.state()) {
      case ACTIVE -> completed(standing, word);
      case TERMINATING -> terminated(standing, word);
      default -> Decision.refuse(notActive(contract));
    };
  }

  private static Decision<Contract> completed(Standing standing, Word word) {
    Contract contract = standing.contract();
    Instant over = LastDay.over(standing.agreement().terms());
    if (word.side() == Side.PROVIDER && word.at().isBefore(over)) {
      return Decision.refuse(
          contract.refusing("last_day_ahead", "the provider end the service before " + over));
    }
    List<String> missing = new ArrayList<>();
    standing.milestones().stream()
        .filter(m -> !m.over())
        .map(Milestone::subject)
        .forEach(missing::add);
    missing.addAll(AccessGrants.unclosed(standing.grants(), word.at()));
    return missing.isEmpty()
        ? end(standing, ContractState.COMPLETED, Changes.NONE, word)
        : Decision.refuse(incomplete(contract, missing));
  }

  private static Decision<Contract> terminated(Standing standing, Word word) {
    Contract contract = standing.contract();
    if (!contract.noticeOver(word.at())) {
      return Decision.refuse(
          contract.refusing(
              "notice_running", "it be terminated before " + contract.givenNotice().endsAt()));
    }
    Returns.Returned returned =
        Returns.unsubmitted(contract, standing.milestones(), Returns.MOST_AT_ONCE);
    if (returned.more()) {
      // what goes back in this step is kept; said once more, the end goes on with the rest
      Contract same = contract.keeping(List.of());
      return Decision.accept(same, returned.changes().and(Changes.of(same)));
    }
    List<String> missing = new ArrayList<>();
    standing.obligations().stream()
        .filter(Obligation::blocksTermination)
        .map(Obligation::subject)
        .forEach(missing::add);
    returned.milestones().stream()
        .filter(m -> m.heldMinor() > 0 || m.escrow().frozenMinor() > 0)
        .map(Milestone::subject)
        .forEach(missing::add);
    missing.addAll(AccessGrants.unclosed(standing.grants(), word.at()));
    return missing.isEmpty()
        ? end(standing, ContractState.TERMINATED, returned.changes(), word)
        : Decision.refuse(incomplete(contract, missing));
  }

  private static Decision<Contract> end(
      Standing standing, ContractState end, Changes before, Word word) {
    Contract next = standing.contract().ended(end, word.at());
    String name = end.name().toLowerCase(Locale.ROOT);
    Event event =
        event("contract." + name, Map.of("side", word.side().name(), "at", word.at().toString()));
    return Decision.accept(
        next,
        before
            .and(Changes.of(next, event))
            .with(List.of(Recomputations.ofEnd(next, word.walk(), word.by())))
            .telling(
                ContractMails.toBoth(
                    standing.agreement(),
                    name,
                    MailTemplate.CONTRACT_ENDED,
                    Map.of("state", end.name(), "at", word.at().toString()))));
  }

  /** Why a contract cannot be ended that is not in force, or is over. */
  public static Refusal notActive(Contract contract) {
    return contract.refusing("not_active", "it be ended");
  }

  private static Refusal incomplete(Contract contract, List<String> missing) {
    return missing(contract, "not_ready_to_end", "the end waits for ", missing);
  }

  /** A refusal that names what is missing. */
  static Refusal missing(Contract contract, String code, String what, List<String> missing) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("state", contract.state().name());
    facts.put("allowedActions", contract.state().allowedActions());
    facts.put("missing", missing);
    return new Refusal(
        Refusal.Kind.STATE, code, what + String.join(", ", missing), List.of(), facts);
  }

  private static Event event(String type, Map<String, Object> data) {
    return new Event(type, "contract", data);
  }
}
