package dev.surety.domain.contract;

import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
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
    @Nullable Instant activatedAt)
    implements Entity {

  public Contract {
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

  public boolean takesTickets() {
    return state == ContractState.ACTIVE;
  }

  public boolean takesMoney() {
    return state == ContractState.SIGNED || state == ContractState.ACTIVE;
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
        activatedAt);
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
        null);
  }

  Contract signed(Side side, Signature signature) {
    Map<Side, Signature> all = new EnumMap<>(Side.class);
    all.putAll(signatures);
    all.put(side, signature);
    ContractState next = all.size() == Side.values().length ? ContractState.SIGNED : state;
    return with(next, all, obligations, activatedAt);
  }

  Contract ended(ContractState end) {
    return with(end, signatures, obligations, activatedAt);
  }

  Contract activated(Instant now) {
    return with(ContractState.ACTIVE, signatures, obligations, now);
  }

  Contract owing(List<Obligation> newObligations) {
    return with(state, signatures, newObligations, activatedAt);
  }

  private Contract with(
      ContractState newState,
      Map<Side, Signature> newSignatures,
      List<Obligation> newObligations,
      @Nullable Instant activated) {
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
        activated);
  }

  private String required(@Nullable String value, String what) {
    if (value == null) {
      throw new IllegalStateException(id + " is " + state + " and has no " + what + " yet");
    }
    return value;
  }
}
