package dev.surety.tickets;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dev.surety.http.Endpoint;
import java.util.Set;

/** The routes of the tickets function. */
@Module
interface TicketsModule {
  @Provides
  @ElementsIntoSet
  static Set<Endpoint> endpoints(
      OpenTicket openTicket,
      ListTickets listTickets,
      ShowTicket showTicket,
      LogEvent logEvent,
      ConfirmEvent confirmEvent,
      ProposeRecomputation proposeRecomputation,
      ListRecomputations listRecomputations,
      ShowRecomputation showRecomputation,
      PreviewRecomputation previewRecomputation,
      AcceptRecomputation acceptRecomputation,
      RejectRecomputation rejectRecomputation,
      WithdrawRecomputation withdrawRecomputation) {
    return Set.of(
        openTicket,
        listTickets,
        showTicket,
        logEvent,
        confirmEvent,
        proposeRecomputation,
        listRecomputations,
        showRecomputation,
        previewRecomputation,
        acceptRecomputation,
        rejectRecomputation,
        withdrawRecomputation);
  }
}
