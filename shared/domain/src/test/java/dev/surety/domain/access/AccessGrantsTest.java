package dev.surety.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.contract.Contracts;
import dev.surety.domain.deadline.GovernanceStory;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.DataAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access under terms that let the provider work with members' data until the end of the year. */
class AccessGrantsTest {
  private static final Instant YEAR_END = Instant.parse("2027-01-01T00:00:00Z");

  private final GovernanceStory story = GovernanceStory.usual();

  @Test
  void takesThePurposeAndTheEndOfItsDatasetsClause() {
    AccessGrant grant = granted(GovernanceStory.access("members", null));
    assertThat(grant.state()).isEqualTo(GrantState.GRANTED);
    assertThat(grant.access().purpose()).isEqualTo("moderation");
    assertThat(grant.access().expiresAt()).isEqualTo(YEAR_END);
    assertThat(story.mailed())
        .containsExactly("ACCESS_GRANTED provider:duty", "ACCESS_GRANTED provider:lead");
  }

  @Test
  void theEndOfAClauseIsTheEndOfThatDayInTheContractsZone() {
    GovernanceStory newYork = new GovernanceStory(agreed -> agreed.zone("America/New_York"));
    AccessGrant grant =
        newYork.act(
            Side.CLIENT, newYork.grant(Side.CLIENT, GovernanceStory.access("members", null)));
    assertThat(grant.access().expiresAt()).isEqualTo(Instant.parse("2027-01-01T05:00:00Z"));
  }

  @Test
  void withoutADatasetItLastsUntilItIsTakenBack() {
    AccessGrant grant = granted(GovernanceStory.access(null, null));
    assertThat(grant.access().expiresAt()).isNull();
    assertThat(grant.due()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "members, 2027-01-01T00:00:00.001Z, /expiresAt after_dataset",
    "members, 2026-03-02T08:00:00Z,     /expiresAt not_ahead",
    ",        2026-03-02T08:00:00Z,     /expiresAt not_ahead",
    "orders,  2026-03-03T08:00:00Z,     /dataset dataset_unknown"
  })
  void whatGoesAgainstTheTermsIsRefused(@Nullable String dataset, Instant expiresAt, String fault) {
    assertThat(
            Decisions.meaningFaults(
                story.grant(Side.CLIENT, GovernanceStory.access(dataset, expiresAt))))
        .containsExactly(fault);
  }

  @Test
  void upToTheVeryEndOfItsClauseItMayLast() {
    assertThat(granted(GovernanceStory.access("members", YEAR_END)).access().expiresAt())
        .isEqualTo(YEAR_END);
  }

  @Test
  void aDatasetWhoseAccessIsOverIsRefused() {
    GovernanceStory over =
        new GovernanceStory(
            agreed ->
                agreed.dataAccess(
                    new DataAccess("members", "moderation", LocalDate.of(2026, 3, 1))));
    assertThat(
            Decisions.meaningFaults(
                over.grant(Side.CLIENT, GovernanceStory.access("members", null))))
        .containsExactly("/dataset dataset_expired");
  }

  @ParameterizedTest
  @CsvSource({
    "Ben,  ben@x.example, Bea,    BEN@x.example, true",
    "Ben,  ben@x.example, Ben,    bea@x.example, false",
    "Ben,  ben@x.example, ' ben', ,              true",
    "Ben K, ,             ben  k, ,              true",
    "Ben,  ,              Bea,    ,              false"
  })
  void nobodyStandsInForThemselves(
      String name,
      @Nullable String email,
      String backup,
      @Nullable String backupEmail,
      boolean refused) {
    Access access =
        new Access(
            "Forum",
            "moderator",
            new Holder(name, email),
            new Holder(backup, backupEmail),
            null,
            null,
            null,
            null);
    Decision<AccessGrant> decision = story.grant(Side.CLIENT, access);
    assertThat(decision instanceof Decision.Refused<AccessGrant>).isEqualTo(refused);
    if (refused) {
      assertThat(Decisions.meaningFaults(decision)).containsExactly("/backupHolder same_person");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "o1, ''",
    "o2, /obligation obligation_of_other_side",
    "o9, /obligation obligation_unknown"
  })
  void anObligationIsOneThatTheGrantingSideOwes(String obligation, String fault) {
    Access plain = GovernanceStory.access(null, null);
    Access access =
        new Access(
            plain.tool(),
            plain.level(),
            plain.holder(),
            plain.backup(),
            null,
            null,
            null,
            obligation);
    Decision<AccessGrant> decision = story.grant(Side.CLIENT, access);
    if (fault.isEmpty()) {
      assertThat(Decisions.result(decision).access().obligation()).isEqualTo(obligation);
    } else {
      assertThat(Decisions.meaningFaults(decision)).containsExactly(fault);
    }
  }

  /** Everything that can be done to a grant of the client's, by state and side. */
  @ParameterizedTest
  @CsvSource({
    "GRANTED,      acknowledge, CLIENT,   own_grant",
    "GRANTED,      acknowledge, PROVIDER, ACKNOWLEDGED",
    "GRANTED,      revoke,      CLIENT,   REVOKED",
    "GRANTED,      revoke,      PROVIDER, REVOKED",
    "ACKNOWLEDGED, acknowledge, CLIENT,   own_grant",
    "ACKNOWLEDGED, acknowledge, PROVIDER, access_state",
    "ACKNOWLEDGED, revoke,      CLIENT,   REVOKED",
    "ACKNOWLEDGED, revoke,      PROVIDER, REVOKED",
    "REVOKED,      acknowledge, CLIENT,   own_grant",
    "REVOKED,      acknowledge, PROVIDER, access_state",
    "REVOKED,      revoke,      CLIENT,   access_state",
    "REVOKED,      revoke,      PROVIDER, access_state",
    "EXPIRED,      acknowledge, CLIENT,   own_grant",
    "EXPIRED,      acknowledge, PROVIDER, access_state",
    "EXPIRED,      revoke,      CLIENT,   access_state",
    "EXPIRED,      revoke,      PROVIDER, access_state"
  })
  void whoMayDoWhatInWhichState(GrantState state, String action, Side side, String outcome) {
    AccessGrant grant = in(state);
    Decision<AccessGrant> decision =
        action.equals("revoke") ? story.revoke(grant, side) : story.acknowledge(grant, side);
    switch (outcome) {
      case "own_grant" ->
          assertThat(Decisions.refusal(decision))
              .extracting(Refusal::kind, Refusal::code)
              .containsExactly(Refusal.Kind.FORBIDDEN, outcome);
      case "access_state" ->
          Decisions.refusedInState(decision, outcome, state, state.allowedActions());
      default -> {
        assertThat(Decisions.result(decision).state().name()).isEqualTo(outcome);
        assertThat(state.allowedActions()).contains(action);
      }
    }
  }

  private AccessGrant in(GrantState state) {
    AccessGrant grant =
        granted(GovernanceStory.access(null, story.now().plus(Duration.ofDays(30))));
    switch (state) {
      case GRANTED -> {}
      case ACKNOWLEDGED -> story.act(Side.PROVIDER, story.acknowledge(grant, Side.PROVIDER));
      case REVOKED -> story.act(Side.CLIENT, story.revoke(grant, Side.CLIENT));
      case EXPIRED -> story.after(Duration.ofDays(31)).sweep();
    }
    assertThat(story.get(grant).state()).isEqualTo(state);
    return grant;
  }

  @Test
  void onlyAContractInForceGrants() {
    Contract declined =
        Decisions.result(Contracts.decline(Agreements.agreed().proposed(), story.now()));
    Access access = GovernanceStory.access(null, null);
    for (Contract contract :
        List.of(Agreements.draft(), Agreements.agreed().proposed(), declined)) {
      Decisions.refusedInState(
          AccessGrants.grant(
              contract,
              story.agreement(),
              "g_9",
              Agreements.CLIENT,
              Side.CLIENT,
              access,
              story.now()),
          "contract_not_in_force",
          contract.state(),
          contract.state().allowedActions());
    }
    assertThat(AccessGrants.refused(Agreements.agreed().signed())).isEmpty();
    assertThat(declined.state()).isEqualTo(ContractState.DECLINED);
  }

  @Test
  void theSideThatGivesBackTellsTheOther() {
    AccessGrant grant = in(GrantState.ACKNOWLEDGED);
    story.act(Side.PROVIDER, story.revoke(grant, Side.PROVIDER));
    assertThat(story.mailed()).last().isEqualTo("ACCESS_REVOKED client:owner");
    AccessGrant.Ending ended = story.get(grant).ended();
    assertThat(ended)
        .isEqualTo(new AccessGrant.Ending(Agreements.PROVIDER.actor(), story.now(), "left"));
  }

  @Test
  void whatIsStillOpenIsNamed() {
    AccessGrant lasting = granted(GovernanceStory.access(null, null));
    AccessGrant brief = granted(GovernanceStory.access(null, story.now().plus(Duration.ofDays(1))));
    AccessGrant closed = granted(GovernanceStory.access(null, null));
    story.act(Side.CLIENT, story.revoke(closed, Side.CLIENT));
    List<AccessGrant> all = List.of(story.get(closed), story.get(brief), story.get(lasting));
    assertThat(AccessGrants.unclosed(all, story.now())).containsExactly("access/g_1", "access/g_2");
    Instant over = story.now().plus(Duration.ofDays(1)).plusMillis(1);
    assertThat(AccessGrants.unclosed(all, over)).containsExactly("access/g_1");
  }

  private AccessGrant granted(Access access) {
    return story.act(Side.CLIENT, story.grant(Side.CLIENT, access));
  }
}
