package dev.surety.contracts;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dev.surety.http.Endpoint;
import java.util.Set;

/** The routes of the contracts function. */
@Module
interface ContractsModule {
  @Provides
  @ElementsIntoSet
  static Set<Endpoint> endpoints(
      CreateContract createContract,
      ListContracts listContracts,
      ShowContract showContract,
      EditContract editContract,
      ProposeContract proposeContract,
      SignContract signContract,
      DeclineContract declineContract,
      WithdrawContract withdrawContract,
      ActivateContract activateContract,
      SuspendContract suspendContract,
      ResumeContract resumeContract,
      TerminateContract terminateContract,
      CompleteContract completeContract,
      ProposeAmendment proposeAmendment,
      ListAmendments listAmendments,
      ShowAmendment showAmendment,
      AcceptAmendment acceptAmendment,
      RejectAmendment rejectAmendment,
      WithdrawAmendment withdrawAmendment,
      ListObligations listObligations,
      ShowObligation showObligation,
      EvidenceObligation evidenceObligation,
      ConfirmObligation confirmObligation,
      RejectObligation rejectObligation,
      WaiveObligation waiveObligation,
      ListEvents listEvents,
      EvaluateCalendar evaluateCalendar) {
    return Set.of(
        createContract,
        listContracts,
        showContract,
        editContract,
        proposeContract,
        signContract,
        declineContract,
        withdrawContract,
        activateContract,
        suspendContract,
        resumeContract,
        terminateContract,
        completeContract,
        proposeAmendment,
        listAmendments,
        showAmendment,
        acceptAmendment,
        rejectAmendment,
        withdrawAmendment,
        listObligations,
        showObligation,
        evidenceObligation,
        confirmObligation,
        rejectObligation,
        waiveObligation,
        listEvents,
        evaluateCalendar);
  }
}
