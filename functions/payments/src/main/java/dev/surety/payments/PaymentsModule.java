package dev.surety.payments;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dev.surety.http.Endpoint;
import java.util.Set;

/** The routes of the payments function. */
@Module
interface PaymentsModule {
  @Provides
  @ElementsIntoSet
  static Set<Endpoint> endpoints(
      ReleasePayment releasePayment,
      ListReleases listReleases,
      RequestDeposit requestDeposit,
      ShowDeposit showDeposit,
      ConfirmDeposit confirmDeposit,
      FailDeposit failDeposit,
      ShowBalances showBalances,
      VerifyBalances verifyBalances,
      ListEntries listEntries,
      ListTransfers listTransfers,
      VerifyLedger verifyLedger) {
    return Set.of(
        releasePayment,
        listReleases,
        requestDeposit,
        showDeposit,
        confirmDeposit,
        failDeposit,
        showBalances,
        verifyBalances,
        listEntries,
        listTransfers,
        verifyLedger);
  }
}
