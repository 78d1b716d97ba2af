package dev.surety.domain.contract;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Schedule;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.Span;
import dev.surety.domain.terms.Terms;
import dev.surety.domain.terms.TermsCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the parties do with a contract, from draft to activation. */
public final class Contracts {
  private static final Span TO_SIGN = Span.ofDays(30);
  private static final Span LONGEST_TO_SIGN = Span.ofDays(365);

  private Contracts() {}

  /** A new draft; its organisation is the client. */
  public static Decision<Contract> draft(
      String id, Principal client, String title, String document, Instant now) {
    Contract contract = Contract.draft(id, client.org(), title, now);
    return Decision.accept(
        contract,
        Changes.of(contract, event("contract.drafted", Map.of("title", title)))
            .with(List.of(new Draft(id, 1, document))));
  }

  public static Decision<Contract> edit(
      Contract contract, Draft draft, String title, String document) {
    if (contract.state() != ContractState.DRAFT) {
      return Decision.refuse(contract.refusing("not_a_draft", "the terms be edited"));
    }
    Contract next = contract.edited(title);
    return Decision.accept(
        next,
        Changes.of(next, event("contract.edited", Map.of("title", title)))
            .with(List.of(new Draft(contract.id(), draft.version() + 1, document))));
  }

  /**
   * Freezes complete terms under their hash and shows them to the provider.
   *
   * @param asked the last instant at which they can be signed; 30 days from now when empty
   */
  public static Decision<Contract> propose(
      Contract contract, Agreement agreement, Optional<Instant> asked, Instant now) {
    if (contract.state() != ContractState.DRAFT) {
      return Decision.refuse(contract.refusing("not_a_draft", "it be proposed"));
    }
    List<Fault> faults = TermsCheck.faults(agreement.terms());
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("terms_contradictory", "the terms cannot be proposed yet", faults));
    }
    Instant signBy = asked.orElse(TO_SIGN.after(now, agreement.terms().zone()));
    if (!signBy.isAfter(now) || signBy.isAfter(LONGEST_TO_SIGN.after(now, ZoneOffset.UTC))) {
      return Decision.refuse(
          Refusal.meaning(
              "sign_by_out_of_range",
              "a proposal stands for up to " + LONGEST_TO_SIGN,
              new Fault("/signBy", "out_of_range", signBy + " is not within it")));
    }
    Contract next = contract.proposed(agreement, signBy);
    Map<String, Object> data =
        Map.of(
            "termsHash", agreement.termsHash(),
            "termsVersion", agreement.termsVersion(),
            "provider", next.agreedProvider(),
            "signBy", signBy.toString());
    return Decision.accept(
        next,
        Changes.of(next, event("contract.proposed", data))
            .with(List.of(agreement))
            .telling(
                ContractMails.to(
                    Side.PROVIDER,
                    agreement,
                    "proposed",
                    MailTemplate.CONTRACT_PROPOSED,
                    Map.of("termsHash", agreement.termsHash(), "signBy", signBy.toString()))));
  }

  /** One side's signature under exactly these terms; the second one makes the milestones. */
  public static Decision<Contract> sign(
      Contract contract, Agreement agreement, Principal who, Side side, String hash, Instant now) {
    if (contract.state() != ContractState.PROPOSED) {
      return Decision.refuse(contract.refusing("not_proposed", "it be signed"));
    }
    if (expired(contract, now)) {
      return Decision.refuse(expiredRefusal(contract));
    }
    if (contract.signatures().containsKey(side)) {
      return Decision.refuse(contract.refusing("already_signed", "the same side sign twice"));
    }
    if (!hash.equals(agreement.termsHash())) {
      return Decision.refuse(
          Refusal.meaning(
              "terms_hash_differs",
              "the proposed terms have another hash",
              new Fault("/termsHash", "differs", "proposed is " + agreement.termsHash())));
    }
    Contract next = contract.signed(side, new Signature(who.actor(), now, hash), agreement);
    Map<String, Object> data =
        Map.of("side", side.name(), "termsHash", hash, "state", next.state().name());
    Changes changes = Changes.of(next, event("contract.signed", data));
    return Decision.accept(
        next,
        next.state() == ContractState.SIGNED
            ? changes.with(milestones(next, agreement)).with(Schedule.signed(next, agreement, now))
            : changes);
  }

  public static Decision<Contract> decline(Contract contract, Instant now) {
    return drop(contract, ContractState.DECLINED, contract.state() == ContractState.PROPOSED, now);
  }

  public static Decision<Contract> withdraw(Contract contract, Instant now) {
    boolean unsigned =
        contract.state() == ContractState.DRAFT || contract.state() == ContractState.PROPOSED;
    return drop(contract, ContractState.WITHDRAWN, unsigned, now);
  }

  private static Decision<Contract> drop(
      Contract contract, ContractState end, boolean allowed, Instant now) {
    if (!allowed) {
      return Decision.refuse(contract.refusing("too_late", "it become " + end));
    }
    if (expired(contract, now)) {
      return Decision.refuse(expiredRefusal(contract));
    }
    Contract next = contract.dropped(end);
    String type = "contract." + end.name().toLowerCase(Locale.ROOT);
    return Decision.accept(next, Changes.of(next, event(type, Map.of())));
  }

  /** Whether nobody signed in time, be it on record already or not. */
  private static boolean expired(Contract contract, Instant now) {
    Instant signBy = contract.course().signBy();
    return contract.state() == ContractState.PROPOSED && signBy != null && now.isAfter(signBy);
  }

  private static Refusal expiredRefusal(Contract contract) {
    return Refusal.state(
        ContractState.EXPIRED,
        ContractState.EXPIRED.allowedActions(),
        "proposal_expired",
        "it could be signed until " + contract.course().signBy());
  }

  /**
   * Starts the service: both signed, the start date reached, mandatory onboarding settled.
   *
   * @param obligations all of them, read after the journal's head
   */
  public static Decision<Contract> activate(
      Contract contract, Agreement agreement, List<Obligation> obligations, Instant now) {
    if (contract.state() != ContractState.SIGNED) {
      return Decision.refuse(contract.refusing("not_signed", "it be activated"));
    }
    Terms terms = agreement.terms();
    if (LocalDate.ofInstant(now, terms.zone()).isBefore(terms.startsOn())) {
      return Decision.refuse(
          contract.refusing("not_started", "it be activated before " + terms.startsOn()));
    }
    List<String> missing =
        obligations.stream().filter(Obligation::blocksActivation).map(Obligation::id).toList();
    if (!missing.isEmpty()) {
      return Decision.refuse(
          Endings.missing(
              contract, "onboarding_incomplete", "mandatory onboarding is missing: ", missing));
    }
    Optional<Instant> monitored = terms.life().monitoring().map(m -> m.after(now, terms.zone()));
    Contract next = contract.activated(now, monitored.orElse(null));
    Map<String, Object> data = new HashMap<>(Map.of("at", now.toString()));
    monitored.ifPresent(until -> data.put("monitoredUntil", until.toString()));
    return Decision.accept(
        next,
        Changes.of(next, event("contract.activated", data))
            .with(Schedule.activated(next, agreement, obligations, now)));
  }

  private static List<Milestone> milestones(Contract contract, Agreement agreement) {
    return agreement.terms().milestones().stream()
        .map(plan -> Milestone.planned(contract.id(), plan))
        .toList();
  }

  private static Event event(String type, Map<String, Object> data) {
    return new Event(type, "contract", data);
  }
}
