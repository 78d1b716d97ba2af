package dev.surety.domain.access;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the parties and time do about access to tools and data. */
public final class AccessGrants {
  private AccessGrants() {}

  /** Why no access can be granted under a contract, whatever it is to. */
  public static Optional<Refusal> refused(Contract contract) {
    return contract.inForce()
        ? Optional.empty()
        : Optional.of(contract.refusing("contract_not_in_force", "access be granted"));
  }

  /** The side that owns a tool lets people of the other side use it. */
  public static Decision<AccessGrant> grant(
      Contract contract,
      Agreement agreement,
      String id,
      Principal who,
      Side side,
      Access asked,
      Instant now) {
    Optional<Refusal> refused = refused(contract);
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    AccessCheck check = new AccessCheck(agreement.terms(), asked);
    List<Fault> faults = check.faults(side, now);
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("access_refused", "the access cannot be granted", faults));
    }
    AccessGrant grant =
        new AccessGrant(
            contract.id(),
            id,
            1,
            check.complete(),
            new Proposal(side, who.actor(), now),
            GrantState.GRANTED,
            false,
            null,
            null);
    return Decision.accept(
        grant,
        Changes.of(grant, event(grant, "granted", facts(grant)))
            .telling(
                AccessMails.to(
                    side.other(), agreement, grant, "granted", MailTemplate.ACCESS_GRANTED)));
  }

  /** The other side says that it has it. */
  public static Decision<AccessGrant> acknowledge(
      Contract contract, AccessGrant grant, Principal who, Side side, Instant now) {
    if (side == grant.granted().side()) {
      return Decision.refuse(
          Refusal.forbidden("own_grant", "the side that got the access acknowledges it"));
    }
    AccessGrant present = grant.asOf(now);
    if (present.state() != GrantState.GRANTED) {
      return Decision.refuse(present.refusing("access_state", "it is acknowledged once"));
    }
    if (!contract.inForce()) {
      return Decision.refuse(contract.refusing("contract_not_in_force", "access be acknowledged"));
    }
    AccessGrant next = grant.acknowledged(who.actor(), now);
    return Decision.accept(
        next, Changes.of(next, event(next, "acknowledged", Map.of("at", now.toString()))));
  }

  /** The side that granted it takes it away, or the other gives it back; at any time. */
  public static Decision<AccessGrant> revoke(
      Agreement agreement,
      AccessGrant grant,
      Principal who,
      Side side,
      String reason,
      Instant now) {
    AccessGrant present = grant.asOf(now);
    if (!present.open()) {
      return Decision.refuse(present.refusing("access_state", "it is closed once"));
    }
    AccessGrant next = grant.revoked(who.actor(), now, reason);
    Map<String, Object> data = Map.of("side", side.name(), "reason", reason, "at", now.toString());
    return Decision.accept(
        next,
        Changes.of(next, event(next, "revoked", data))
            .telling(
                AccessMails.to(
                    side.other(), agreement, next, "revoked", MailTemplate.ACCESS_REVOKED)));
  }

  /** What time does about it: a reminder, then its end. Nothing before either is due. */
  public static Changes lapse(Agreement agreement, AccessGrant grant, Instant now) {
    AccessGrant present = grant.asOf(now);
    if (!present.open() && grant.open()) {
      return Changes.of(present, event(present, "expired", due(present)))
          .telling(AccessMails.toBoth(agreement, present, "expired", MailTemplate.ACCESS_EXPIRED));
    }
    if (grant.remindAt().filter(at -> !at.isAfter(now)).isEmpty()) {
      return Changes.NONE;
    }
    AccessGrant next = grant.remindedOf();
    return Changes.of(next, event(next, "reminded", due(next)))
        .telling(AccessMails.toBoth(agreement, next, "expiring", MailTemplate.ACCESS_EXPIRING));
  }

  /** Which of a contract's grants are still open, by subject: its end waits for them. */
  public static List<String> unclosed(List<AccessGrant> grants, Instant now) {
    return grants.stream()
        .filter(grant -> grant.asOf(now).open())
        .map(AccessGrant::subject)
        .sorted()
        .toList();
  }

  private static Map<String, Object> due(AccessGrant grant) {
    return Map.of("expiresAt", String.valueOf(grant.access().expiresAt()));
  }

  private static Map<String, Object> facts(AccessGrant grant) {
    Access access = grant.access();
    Map<String, Object> data = new HashMap<>();
    data.put("side", grant.granted().side().name());
    data.put("at", grant.granted().at().toString());
    data.put("tool", access.tool());
    data.put("level", access.level());
    data.put("holder", access.holder().facts());
    data.put("backupHolder", access.backup().facts());
    Optional.ofNullable(access.purpose()).ifPresent(text -> data.put("purpose", text));
    Optional.ofNullable(access.dataset()).ifPresent(name -> data.put("dataset", name));
    Optional.ofNullable(access.expiresAt()).ifPresent(at -> data.put("expiresAt", at.toString()));
    Optional.ofNullable(access.obligation()).ifPresent(name -> data.put("obligation", name));
    return data;
  }

  private static Event event(AccessGrant grant, String what, Map<String, Object> data) {
    return new Event("access." + what, grant.subject(), data);
  }
}
