package dev.surety.domain.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.amendment.Amendment.State;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any sequence of proposals and answers: one version after the other, each against the last. */
class AmendmentProperties {
  enum What {
    PROPOSE,
    PROPOSE_DATED,
    ACCEPT,
    REJECT,
    WITHDRAW,
    CHECK
  }

  record Step(What what, Side side, int which, int hours) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.of(What.values()),
            Arbitraries.of(Side.values()),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 30))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Property(tries = 300)
  void everyVersionFollowsFromTheOneBefore(@ForAll("histories") List<Step> steps) {
    History history = new History();
    steps.forEach(history::play);
    history.audit();
  }

  /** When the checks ran changes nothing, if they ran before anybody came. */
  @Property(tries = 300)
  void aCheckAtEveryHourComesToTheSameVersions(@ForAll("histories") List<Step> steps) {
    History late = new History();
    History prompt = new History();
    prompt.hourly = true;
    for (Step step : steps) {
      late.play(new Step(What.CHECK, step.side(), 0, step.hours()));
      late.play(new Step(step.what(), step.side(), step.which(), 0));
      prompt.play(new Step(What.CHECK, step.side(), 0, step.hours()));
      prompt.play(new Step(step.what(), step.side(), step.which(), 0));
    }
    assertThat(late.told()).isEqualTo(prompt.told());
  }

  private static final class History {
    private Contract contract = Agreements.agreed().active();
    private Instant now = Agreements.ACTIVATED;
    private boolean hourly;
    private final List<Agreement> versions =
        new ArrayList<>(List.of(Agreements.agreed().agreement()));
    private final Map<String, Amendment> amendments = new LinkedHashMap<>();

    void play(Step step) {
      for (int hour = 0; hour < step.hours(); hour++) {
        now = now.plus(Duration.ofHours(1));
        if (hourly) {
          check();
        }
      }
      switch (step.what()) {
        case PROPOSE -> propose(step.side(), Optional.empty());
        case PROPOSE_DATED ->
            propose(step.side(), Optional.of(now.plus(Duration.ofHours(7 + step.which()))));
        case CHECK -> check();
        default -> answer(step);
      }
    }

    private void propose(Side side, Optional<Instant> effectiveAt) {
      int version = contract.termsVersion();
      Agreement next =
          new Agreement(
              contract.id(),
              version + 1,
              now,
              "%064d".formatted(amendments.size()),
              "{}",
              Agreements.agreed().terms());
      NewAmendment proposed =
          new NewAmendment("a_" + amendments.size(), version, next, "{}", effectiveAt, List.of());
      commit(
          Amendments.propose(
              contract, versions.getLast(), proposed, Affected.NOTHING, who(side), side, now));
    }

    private static Principal who(Side side) {
      return side == Side.CLIENT ? Agreements.CLIENT : Agreements.PROVIDER;
    }

    private void answer(Step step) {
      if (amendments.isEmpty()) {
        return;
      }
      List<Amendment> all = new ArrayList<>(amendments.values());
      Amendment one = all.get(Math.max(0, all.size() - 1 - step.which()));
      commit(
          switch (step.what()) {
            case ACCEPT ->
                Amendments.accept(
                    contract,
                    versions.getLast(),
                    one,
                    Affected.NOTHING,
                    Optional.empty(),
                    who(step.side()),
                    step.side(),
                    now);
            case REJECT -> Amendments.reject(contract, one, step.side());
            default -> Amendments.withdraw(contract, one, step.side());
          });
    }

    private void check() {
      for (Amendment amendment : List.copyOf(amendments.values())) {
        store(
            Amendments.takeEffect(contract, versions.getLast(), amendment, Affected.NOTHING, now));
      }
    }

    private void commit(Decision<Amendment> decision) {
      if (decision instanceof Decision.Accepted<Amendment>(_, Changes changes)) {
        store(changes);
      }
    }

    private void store(Changes changes) {
      for (Entity entity : changes.entities()) {
        switch (entity) {
          case Contract next -> contract = next;
          case Agreement next -> {
            assertThat(next.termsVersion()).isEqualTo(versions.getLast().termsVersion() + 1);
            versions.add(next);
          }
          case Amendment next -> {
            Amendment before = amendments.put(next.id(), next);
            assertThat(next.version()).isEqualTo(before == null ? 1 : before.version() + 1);
          }
          default -> throw new IllegalStateException(entity.toString());
        }
      }
    }

    private List<String> told() {
      List<String> all = new ArrayList<>();
      versions.forEach(v -> all.add(v.termsVersion() + " " + v.since() + " " + v.amendment()));
      amendments.values().forEach(a -> all.add(a.id() + " " + a.state() + " " + a.inForceSince()));
      return all;
    }

    private void audit() {
      assertThat(contract.termsVersion()).isEqualTo(versions.getLast().termsVersion());
      assertThat(contract.termsHash()).isEqualTo(versions.getLast().termsHash());
      for (Agreement version : versions.subList(1, versions.size())) {
        Amendment by = Objects.requireNonNull(amendments.get(version.amendment()));
        assertThat(by.baseVersion()).isEqualTo(version.termsVersion() - 1);
        assertThat(by.inForceSince()).isEqualTo(version.since());
        assertThat(by.termsHash()).isEqualTo(version.termsHash());
      }
      long waiting = amendments.values().stream().filter(a -> a.due().isPresent()).count();
      assertThat(waiting).isEqualTo(contract.waitingAmendment() == null ? 0 : 1);
      for (Amendment amendment : amendments.values()) {
        boolean accepted = amendment.state() == State.ACCEPTED;
        boolean made = versions.stream().anyMatch(v -> amendment.id().equals(v.amendment()));
        assertThat(accepted).isEqualTo(made || amendment.due().isPresent());
        if (amendment.state() == State.PROPOSED) {
          assertThat(amendment.standing(contract) == State.STALE)
              .isEqualTo(amendment.baseVersion() != contract.termsVersion());
        }
      }
    }
  }
}
