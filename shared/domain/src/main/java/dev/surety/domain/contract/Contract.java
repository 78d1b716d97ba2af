package dev.surety.domain.contract;

import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract, apart from its terms.
 *
 * @param provider the serving organisation, from the proposal on: nobody sees another's draft
 * @param currency the one currency of all its money, from the proposal on
 * @param termsVersion the version of the terms in force, 0 before the proposal
 * @param termsHash what both sides sign, from the proposal on
 * @param activatedAt when it became active
 * @param suspensions the times in which its clocks stood still, in order
 * @param waitingAmendment the accepted amendment that is not in force before its date, if any is
 */
public record Contract(
    String id,
    long version,
    ContractState state,
    String client,
    @Nullable String provider,
    String title,
    @Nullable String currency,
    int termsVersion,
    @Nullable String termsHash,
    Map<Side, Signature> signatures,
    List<Obligation> obligations,
    Instant createdAt,
    @Nullable Instant activatedAt,
    List<Suspension> suspensions,
    @Nullable String waitingAmendment)
    implements Entity {

  /** More than any relationship survives, and little enough for one stored item. */
  static final int MOST_SUSPENSIONS = 100;

  public Contract {
    suspensions = List.copyOf(suspensions);
    signatures = Map.copyOf(signatures);
    obligations = List.copyOf(obligations);
  }

  public static Contract draft(String id, String client, String title, Instant now) {
    return new Contract(
        id,
        1,
        ContractState.DRAFT,
        client,
        null,
        title,
        null,
        0,
        null,
        Map.of(),
        List.of(),
        now,
        null,
        List.of(),
        null);
  }

  @Override
  public Ref.ContractRef ref() {
    return new Ref.ContractRef(id);
  }

  /** Which side an organisation stands on, if it is a party at all. */
  public Optional<Side> sideOf(String org) {
    if (org.equals(client)) {
      return Optional.of(Side.CLIENT);
    }
    return org.equals(provider) ? Optional.of(Side.PROVIDER) : Optional.empty();
  }

  public String org(Side side) {
    return side == Side.CLIENT ? client : agreedProvider();
  }

  /**
   * The provider of a contract that has been proposed.
   *
   * @throws IllegalStateException on a draft
   */
  public String agreedProvider() {
    return required(provider, "provider");
  }

  public String agreedCurrency() {
    return required(currency, "currency");
  }

  /**
   * Since when tickets can be opened.
   *
   * @throws IllegalStateException before activation
   */
  public Instant activeSince() {
    if (activatedAt == null) {
      throw new IllegalStateException(id + " is " + state + " and was never active");
    }
    return activatedAt;
  }

  /** Whether tickets can be opened: the service is given. */
  public boolean takesTickets() {
    return state == ContractState.ACTIVE || state == ContractState.TERMINATING;
  }

  /**
   * From activation to the end; what happened on a ticket can be told while it is suspended too.
   */
  public boolean live() {
    return takesTickets() || state == ContractState.SUSPENDED;
  }

  /** How many beginnings and ends its suspensions have. */
  public int boundaries() {
    long ended = suspensions.stream().filter(s -> s.until() != null).count();
    return suspensions.size() + Math.toIntExact(ended);
  }

  /** From the second signature to the end. */
  public boolean inForce() {
    return state == ContractState.SIGNED || live();
  }

  public Refusal refusing(String code, String what) {
    return Refusal.state(
        state, state.allowedActions(), code, "the contract is " + state + ": not now can " + what);
  }

  Contract edited(String newTitle) {
    return new Contract(
        id,
        version + 1,
        state,
        client,
        provider,
        newTitle,
        currency,
        termsVersion,
        termsHash,
        signatures,
        obligations,
        createdAt,
        activatedAt,
        suspensions,
        waitingAmendment);
  }

  Contract proposed(Agreement agreement) {
    return new Contract(
        id,
        version + 1,
        ContractState.PROPOSED,
        client,
        agreement.terms().provider(),
        agreement.terms().title(),
        agreement.terms().currency(),
        agreement.termsVersion(),
        agreement.termsHash(),
        Map.of(),
        agreement.terms().obligations().stream().map(Obligation::owed).toList(),
        createdAt,
        null,
        suspensions,
        null);
  }

  /** Newer terms are in force; who signed the first ones stays on record. */
  public Contract amended(Agreement agreement) {
    return new Contract(
        id,
        version + 1,
        state,
        client,
        provider,
        agreement.terms().title(),
        currency,
        agreement.termsVersion(),
        agreement.termsHash(),
        signatures,
        obligations,
        createdAt,
        activatedAt,
        suspensions,
        null);
  }

  /** An amendment is accepted, and in force only from its date on; null once none is. */
  public Contract awaiting(@Nullable String amendment) {
    return new Contract(
        id,
        version + 1,
        state,
        client,
        provider,
        title,
        currency,
        termsVersion,
        termsHash,
        signatures,
        obligations,
        createdAt,
        activatedAt,
        suspensions,
        amendment);
  }

  Contract suspended(Instant now, String reason) {
    List<Suspension> all = new ArrayList<>(suspensions);
    all.add(new Suspension(now, null, reason));
    return with(ContractState.SUSPENDED, signatures, obligations, activatedAt, all);
  }

  Contract resumed(Instant now) {
    List<Suspension> all = new ArrayList<>(suspensions);
    all.set(all.size() - 1, all.getLast().ended(now));
    return with(ContractState.ACTIVE, signatures, obligations, activatedAt, all);
  }

  Contract signed(Side side, Signature signature) {
    Map<Side, Signature> all = new EnumMap<>(Side.class);
    all.putAll(signatures);
    all.put(side, signature);
    ContractState next = all.size() == Side.values().length ? ContractState.SIGNED : state;
    return with(next, all, obligations, activatedAt, suspensions);
  }

  Contract ended(ContractState end) {
    return with(end, signatures, obligations, activatedAt, suspensions);
  }

  Contract activated(Instant now) {
    return with(ContractState.ACTIVE, signatures, obligations, now, suspensions);
  }

  Contract owing(List<Obligation> newObligations) {
    return with(state, signatures, newObligations, activatedAt, suspensions);
  }

  private Contract with(
      ContractState newState,
      Map<Side, Signature> newSignatures,
      List<Obligation> newObligations,
      @Nullable Instant activated,
      List<Suspension> newSuspensions) {
    return new Contract(
        id,
        version + 1,
        newState,
        client,
        provider,
        title,
        currency,
        termsVersion,
        termsHash,
        newSignatures,
        newObligations,
        createdAt,
        activated,
        newSuspensions,
        waitingAmendment);
  }

  private String required(@Nullable String value, String what) {
    if (value == null) {
      throw new IllegalStateException(id + " is " + state + " and has no " + what + " yet");
    }
    return value;
  }
}
