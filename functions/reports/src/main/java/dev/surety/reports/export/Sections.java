package dev.surety.reports.export;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.credit.Credit;
import dev.surety.domain.journal.Entry;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.TermsArchive;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Store;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an export is made of, in order. The journal comes last: whatever was read before it, what
 * had happened to it by then is told.
 */
final class Sections {
  /** Rows that can be as large as a stored item. */
  private static final int LARGE = 5;

  private static final int MEDIUM = 20;
  private static final int SMALL = 100;

  private final Listings listings;
  private final Store store;
  private final TermsArchive archive;

  @Inject
  Sections(Listings listings, Store store, TermsArchive archive) {
    this.listings = listings;
    this.store = store;
    this.archive = archive;
  }

  List<Section> all() {
    return List.of(
        Section.whole("contract", 1, c -> List.of(contract(c)), ContractRows::contract),
        Section.listed("terms", LARGE, this::terms, ContractRows::terms),
        Section.listed("amendment", LARGE, this::amendments, ContractRows::amendment),
        Section.listed("obligation", MEDIUM, listings::obligations, ObligationRows::obligation),
        Section.listed("accessGrant", MEDIUM, listings::accessGrants, RelationshipRows::grant),
        Section.listed("serviceIssue", LARGE, listings::serviceIssues, RelationshipRows::issue),
        Section.listed("checkIn", MEDIUM, listings::checkIns, RelationshipRows::checkIn),
        Section.listed("goal", SMALL, listings::goals, GoalRows::goal),
        Section.listed("goalProgress", MEDIUM, listings::goalProgress, GoalRows::progress),
        Section.listed("kpiObservation", SMALL, listings::kpiObservations, GoalRows::observation),
        Section.listed("scoredReview", MEDIUM, listings::reviews, GoalRows::review),
        Section.whole("milestone", MEDIUM, listings::milestones, MilestoneRows::milestone),
        Section.listed("release", MEDIUM, listings::releases, MoneyRows::release),
        Section.listed("refund", SMALL, this::refunds, MoneyRows::refund),
        Section.listed("dispute", MEDIUM, listings::disputes, MoneyRows::dispute),
        Section.whole("credit", SMALL, this::credits, MoneyRows::credit),
        Section.listed("recomputation", SMALL, listings::recomputations, TicketRows::recomputation),
        Section.listed("ticket", LARGE, this::tickets, TicketRows::ticket),
        Section.listed("observation", SMALL, listings::observations, TicketRows::observation),
        Section.listed("transfer", SMALL, listings::transfers, MoneyRows::transfer),
        Section.whole("balance", SMALL, this::balances, MoneyRows::balance),
        Section.listed("event", SMALL, this::events, ContractRows::event));
  }

  private Contract contract(String id) {
    Ref.ContractRef ref = new Ref.ContractRef(id);
    return store.read(List.of(ref)).get(ref);
  }

  private Page<Agreement> terms(String id, Page.Request request) {
    int versions = contract(id).termsVersion();
    int from = Math.min(Section.number(request.after()), versions);
    int to = Math.min(from + request.size(), versions);
    List<Ref.TermsRef> refs =
        IntStream.rangeClosed(from + 1, to).mapToObj(v -> new Ref.TermsRef(id, v)).toList();
    var found = store.read(refs);
    return new Page<>(
        refs.stream().map(found::get).toList(), to < versions ? Integer.toString(to) : "");
  }

  /** Stale ones as such, though nobody writes that down. */
  private Page<ContractRows.Standing> amendments(String id, Page.Request request) {
    Page<Amendment> page = listings.amendments(id, request);
    Contract contract = contract(id);
    return new Page<>(
        page.rows().stream().map(a -> new ContractRows.Standing(a, a.standing(contract))).toList(),
        page.next());
  }

  /** Superseded ones as such, though only their milestones were written. */
  private Page<RefundRequest> refunds(String id, Page.Request request) {
    Page<RefundRequest> page = listings.refunds(id, request);
    Map<String, Milestone> milestones =
        listings.milestones(id).stream().collect(Collectors.toMap(Milestone::id, m -> m));
    return new Page<>(
        page.rows().stream()
            .map(r -> r.beside(Objects.requireNonNull(milestones.get(r.milestone()))))
            .toList(),
        page.next());
  }

  /** With every suspension, though it reaches the stored ones one by one. */
  private Page<Ticket> tickets(String id, Page.Request request) {
    Page<Ticket> page = listings.tickets(id, request);
    if (page.rows().isEmpty()) {
      return page;
    }
    Ref.AgreementRef ref = new Ref.AgreementRef(id);
    GoverningTerms terms =
        archive.governing(contract(id), store.read(List.of(ref)).get(ref), page.rows());
    return new Page<>(page.rows().stream().map(t -> t.asOf(terms)).toList(), page.next());
  }

  private List<Credit> credits(String id) {
    Ref.CreditsRef ref = new Ref.CreditsRef(id);
    return store.read(List.of(ref)).find(ref).map(credits -> credits.all()).orElse(List.of());
  }

  private List<MoneyRows.Balance> balances(String id) {
    Contract contract = contract(id);
    return listings.escrows(contract).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> new MoneyRows.Balance(e.getKey(), contract.agreedCurrency(), e.getValue()))
        .toList();
  }

  private Page<Entry> events(String id, Page.Request request) {
    Page<Entry> page = listings.events(id, Section.number(request.after()), request.size());
    return page.next().isEmpty()
        ? page
        : new Page<>(page.rows(), Long.toString(page.rows().getLast().sequence()));
  }
}
