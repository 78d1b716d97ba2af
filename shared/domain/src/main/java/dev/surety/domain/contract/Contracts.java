package dev.surety.domain.contract;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.goal.Goals;
import dev.surety.domain.journal.Event;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.TermsCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the parties do with a contract, from draft to activation. */
public final class Contracts {
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

  /** Freezes complete terms under their hash and shows them to the provider. */
  public static Decision<Contract> propose(Contract contract, Agreement agreement) {
    if (contract.state() != ContractState.DRAFT) {
      return Decision.refuse(contract.refusing("not_a_draft", "it be proposed"));
    }
    List<Fault> faults = TermsCheck.faults(agreement.terms());
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("terms_contradictory", "the terms cannot be proposed yet", faults));
    }
    Contract next = contract.proposed(agreement);
    Map<String, Object> data =
        Map.of("termsHash", agreement.termsHash(), "termsVersion", agreement.termsVersion());
    return Decision.accept(
        next,
        Changes.of(next, event("contract.proposed", data))
            .with(List.of(agreement))
            .telling(proposalMails(next, agreement)));
  }

  /** One side's signature under exactly these terms; the second one makes the milestones. */
  public static Decision<Contract> sign(
      Contract contract, Agreement agreement, Principal who, Side side, String hash, Instant now) {
    if (contract.state() != ContractState.PROPOSED) {
      return Decision.refuse(contract.refusing("not_proposed", "it be signed"));
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
    Contract next = contract.signed(side, new Signature(who.actor(), now, hash));
    Event event =
        event(
            "contract.signed",
            Map.of("side", side.name(), "termsHash", hash, "state", next.state().name()));
    Changes changes = Changes.of(next, event);
    return Decision.accept(
        next,
        next.state() == ContractState.SIGNED ? changes.with(milestones(next, agreement)) : changes);
  }

  public static Decision<Contract> decline(Contract contract) {
    return end(contract, ContractState.DECLINED, contract.state() == ContractState.PROPOSED);
  }

  public static Decision<Contract> withdraw(Contract contract) {
    boolean unsigned =
        contract.state() == ContractState.DRAFT || contract.state() == ContractState.PROPOSED;
    return end(contract, ContractState.WITHDRAWN, unsigned);
  }

  /** Starts the service: both signed, the start date reached, mandatory onboarding settled. */
  public static Decision<Contract> activate(Contract contract, Agreement agreement, Instant now) {
    if (contract.state() != ContractState.SIGNED) {
      return Decision.refuse(contract.refusing("not_signed", "it be activated"));
    }
    LocalDate today = LocalDate.ofInstant(now, agreement.terms().zone());
    if (today.isBefore(agreement.terms().startsOn())) {
      return Decision.refuse(
          contract.refusing(
              "not_started", "it be activated before " + agreement.terms().startsOn()));
    }
    List<String> missing =
        contract.obligations().stream()
            .filter(Obligation::blocksActivation)
            .map(o -> o.plan().id())
            .toList();
    if (!missing.isEmpty()) {
      return Decision.refuse(
          new Refusal(
              Refusal.Kind.STATE,
              "onboarding_incomplete",
              "mandatory onboarding is missing: " + String.join(", ", missing),
              List.of(),
              Map.of(
                  "state",
                  contract.state().name(),
                  "allowedActions",
                  contract.state().allowedActions(),
                  "missing",
                  missing)));
    }
    Contract next = contract.activated(now);
    return Decision.accept(
        next,
        Changes.of(next, event("contract.activated", Map.of()))
            .with(Goals.begun(next, agreement, now)));
  }

  private static Decision<Contract> end(Contract contract, ContractState end, boolean allowed) {
    if (!allowed) {
      return Decision.refuse(contract.refusing("too_late", "it become " + end));
    }
    Contract next = contract.ended(end);
    String type = "contract." + end.name().toLowerCase(java.util.Locale.ROOT);
    return Decision.accept(next, Changes.of(next, event(type, Map.of())));
  }

  private static List<Milestone> milestones(Contract contract, Agreement agreement) {
    return agreement.terms().milestones().stream()
        .map(plan -> Milestone.planned(contract.id(), plan))
        .toList();
  }

  private static List<Mail> proposalMails(Contract contract, Agreement agreement) {
    Map<String, String> facts =
        Map.of(
            "contract",
            contract.title(),
            "contractId",
            contract.id(),
            "termsHash",
            agreement.termsHash());
    return agreement.terms().contactsOf(Side.PROVIDER).stream()
        .map(to -> new Mail("contract", "proposed", to, MailTemplate.CONTRACT_PROPOSED, facts))
        .toList();
  }

  private static Event event(String type, Map<String, Object> data) {
    return new Event(type, "contract", data);
  }
}
