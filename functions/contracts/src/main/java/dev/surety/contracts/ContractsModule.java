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
      ProposeAmendment proposeAmendment,
      ListAmendments listAmendments,
      ShowAmendment showAmendment,
      AcceptAmendment acceptAmendment,
      RejectAmendment rejectAmendment,
      WithdrawAmendment withdrawAmendment,
      ListObligations listObligations,
      EvidenceObligation evidenceObligation,
      ConfirmObligation confirmObligation,
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
        proposeAmendment,
        listAmendments,
        showAmendment,
        acceptAmendment,
        rejectAmendment,
        withdrawAmendment,
        listObligations,
        evidenceObligation,
        confirmObligation,
        waiveObligation,
        listEvents,
        evaluateCalendar);
  }

  @Provides
  @ElementsIntoSet
  static Set<Endpoint> dossier(KeepDossier keepDossier, ShowDossier showDossier) {
    return Set.of(keepDossier, showDossier);
  }
}
