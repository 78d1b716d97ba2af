package dev.surety.milestones;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dev.surety.http.Endpoint;
import java.util.Set;

/** The routes of the milestones function. */
@Module
interface MilestonesModule {
  @Provides
  @ElementsIntoSet
  static Set<Endpoint> endpoints(
      ListMilestones listMilestones,
      ShowMilestone showMilestone,
      FundMilestone fundMilestone,
      SubmitMilestone submitMilestone,
      WithdrawSubmission withdrawSubmission,
      RequestChanges requestChanges,
      ApproveMilestone approveMilestone) {
    return Set.of(
        listMilestones,
        showMilestone,
        fundMilestone,
        submitMilestone,
        withdrawSubmission,
        requestChanges,
        approveMilestone);
  }
}
