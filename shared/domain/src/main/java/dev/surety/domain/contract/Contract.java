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
    Instant createdAt,
    Course course,
    List<Suspension> suspensions,
    @Nullable String waitingAmendment)
    implements Entity {

  /** More than any relationship survives, and little enough for one stored item. */
  static final int MOST_SUSPENSIONS = 100;

  public Contract {
    suspensions = List.copyOf(suspensions);
    signatures = Map.copyOf(signatures);
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
        now,
        Course.UNBEGUN,
        List.of(),
        null);
  }

  @Override
  public Ref.ContractRef ref() {
    return new Ref.ContractRef(id);
  }

  @Override
  public Optional<Instant> due() {
    return course.agenda().stream().map(Appointment::at).findFirst();
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
    return required(course.activatedAt(), "activation");
  }

  /**
   * The notice that was given.
   *
   * @throws IllegalStateException before it
   */
  public Notice givenNotice() {
    return required(course.notice(), "notice");
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

  /** From the second signature to the end. */
  public boolean inForce() {
    return state == ContractState.SIGNED || live();
  }

  /** Whether notice was given and is over: what was never submitted belongs to the client again. */
  public boolean noticeOver(Instant now) {
    return course.notice() != null && now.isAfter(course.notice().endsAt());
  }

  /** Whether what falls due at an instant is measured and alerted, but credits nothing. */
  public boolean monitored(Instant at) {
    return course.monitoredUntil() != null && at.isBefore(course.monitoredUntil());
  }

  /** How many beginnings and ends its clocks' standing still has. */
  public int boundaries() {
    long ended = suspensions.stream().filter(s -> s.until() != null).count();
    return suspensions.size() + Math.toIntExact(ended) + (course.endedAt() == null ? 0 : 1);
  }

  public Refusal refusing(String code, String what) {
    return Refusal.state(
        state, state.allowedActions(), code, "the contract is " + state + ": not now can " + what);
  }

  Contract edited(String newTitle) {
    return next(state, newTitle, signatures, course, suspensions);
  }

  Contract proposed(Agreement agreement, Instant signBy) {
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
        createdAt,
        course.proposed(signBy),
        suspensions,
        null);
  }

  /**
   * Newer terms are in force; who signed the first ones stays on record.
   *
   * @param base the terms that were in force
   */
  public Contract amended(Agreement base, Agreement agreement) {
    boolean endAhead = inForce() && course.notice() == null;
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
        createdAt,
        endAhead ? LastDay.moved(course, base.terms(), agreement) : course,
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
        createdAt,
        course,
        suspensions,
        amendment);
  }

  Contract suspended(Instant now, String reason) {
    List<Suspension> all = new ArrayList<>(suspensions);
    all.add(new Suspension(now, null, reason));
    return next(ContractState.SUSPENDED, title, signatures, course, all);
  }

  Contract resumed(Instant now) {
    List<Suspension> all = new ArrayList<>(suspensions);
    all.set(all.size() - 1, all.getLast().ended(now));
    return next(ContractState.ACTIVE, title, signatures, course, all);
  }

  Contract signed(Side side, Signature signature, Agreement agreement) {
    Map<Side, Signature> all = new EnumMap<>(Side.class);
    all.putAll(signatures);
    all.put(side, signature);
    return all.size() < Side.values().length
        ? next(state, title, all, course, suspensions)
        : next(
            ContractState.SIGNED,
            title,
            all,
            course.signed(signature.at(), LastDay.agenda(agreement.terms(), signature.at())),
            suspensions);
  }

  Contract activated(Instant now, @Nullable Instant monitored) {
    return next(
        ContractState.ACTIVE, title, signatures, course.activated(now, monitored), suspensions);
  }

  Contract noticed(Notice notice) {
    return next(ContractState.TERMINATING, title, signatures, course.noticed(notice), suspensions);
  }

  /** It never came into force. */
  Contract dropped(ContractState end) {
    return next(end, title, signatures, course.closed(), suspensions);
  }

  /** It was in force, and is over. */
  Contract ended(ContractState end, Instant now) {
    return next(end, title, signatures, course.ended(now), suspensions);
  }

  /** These appointments have taken place. */
  Contract keeping(List<Appointment> done) {
    return next(state, title, signatures, course.done(done), suspensions);
  }

  private Contract next(
      ContractState newState,
      String newTitle,
      Map<Side, Signature> newSignatures,
      Course newCourse,
      List<Suspension> newSuspensions) {
    return new Contract(
        id,
        version + 1,
        newState,
        client,
        provider,
        newTitle,
        currency,
        termsVersion,
        termsHash,
        newSignatures,
        createdAt,
        newCourse,
        newSuspensions,
        waitingAmendment);
  }

  private <T> T required(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalStateException(id + " is " + state + " and has no " + what + " yet");
    }
    return value;
  }
}
