package dev.surety.governance;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dev.surety.http.Endpoint;
import java.util.Set;

/** The routes of the governance function. */
@Module
interface GovernanceModule {
  @Provides
  @ElementsIntoSet
  static Set<Endpoint> access(
      GrantAccess grant,
      AcknowledgeAccess acknowledge,
      RevokeAccess revoke,
      ShowAccessGrant show,
      ListAccessGrants list) {
    return Set.of(grant, acknowledge, revoke, show, list);
  }

  @Provides
  @ElementsIntoSet
  static Set<Endpoint> issues(
      RaiseIssue raise,
      RespondToIssue respond,
      PlanIssue plan,
      FulfilIssue fulfil,
      CloseIssue close,
      ShowIssue show,
      ListIssues list) {
    return Set.of(raise, respond, plan, fulfil, close, show, list);
  }
}
