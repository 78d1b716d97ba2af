package dev.surety.domain.deadline;

import dev.surety.domain.access.Access;
import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.GrantState;
import dev.surety.domain.access.Holder;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import dev.surety.domain.serviceissue.Complaint;
import dev.surety.domain.serviceissue.IssueClock;
import dev.surety.domain.serviceissue.IssueClock.Kind;
import dev.surety.domain.serviceissue.IssueEntry;
import dev.surety.domain.serviceissue.IssueState;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.domain.work.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes things from what the timeline tells of them, and from nothing else. */
final class TimelineReplay {
  private TimelineReplay() {}

  private record Told(Actor actor, Event event) {
    String text(String name) {
      return (String) Objects.requireNonNull(event.data().get(name), name);
    }

    @Nullable String maybe(String name) {
      return (String) event.data().get(name);
    }

    Instant at(String name) {
      return Instant.parse(text(name));
    }
  }

  private static List<Told> about(List<Commit> commits, String subject) {
    return commits.stream()
        .flatMap(c -> c.events().stream().map(e -> new Told(c.actor(), e)))
        .filter(told -> told.event().subject().equals(subject))
        .toList();
  }

  static AccessGrant grant(List<Commit> commits, String id) {
    List<Told> all = about(commits, "access/" + id);
    Told first = all.getFirst();
    GrantState state = GrantState.GRANTED;
    boolean reminded = false;
    AccessGrant.Receipt received = null;
    AccessGrant.Ending ended = null;
    for (Told told : all) {
      switch (told.event().type()) {
        case "access.acknowledged" -> {
          state = GrantState.ACKNOWLEDGED;
          received = new AccessGrant.Receipt(told.actor(), told.at("at"));
        }
        case "access.revoked" -> {
          state = GrantState.REVOKED;
          ended = new AccessGrant.Ending(told.actor(), told.at("at"), told.text("reason"));
        }
        case "access.expired" -> {
          state = GrantState.EXPIRED;
          ended = new AccessGrant.Ending(told.actor(), told.at("expiresAt"), "");
        }
        case "access.reminded" -> reminded = true;
        default -> {}
      }
    }
    return new AccessGrant(
        "c_1",
        id,
        all.size(),
        access(first),
        new Proposal(Side.valueOf(first.text("side")), first.actor(), first.at("at")),
        state,
        reminded,
        received,
        ended);
  }

  private static Access access(Told granted) {
    String expiresAt = granted.maybe("expiresAt");
    return new Access(
        granted.text("tool"),
        granted.text("level"),
        holder(granted, "holder"),
        holder(granted, "backupHolder"),
        granted.maybe("purpose"),
        granted.maybe("dataset"),
        expiresAt == null ? null : Instant.parse(expiresAt),
        granted.maybe("obligation"));
  }

  private static Holder holder(Told granted, String name) {
    Map<?, ?> facts = (Map<?, ?>) Objects.requireNonNull(granted.event().data().get(name));
    return new Holder(String.valueOf(facts.get("name")), (String) facts.get("email"));
  }

  static ServiceIssue issue(List<Commit> commits, String id) {
    List<Told> all = about(commits, "issue/" + id);
    Told first = all.getFirst();
    Map<Kind, IssueClock> clocks = new EnumMap<>(Kind.class);
    List<IssueEntry> entries = new ArrayList<>();
    IssueState state = IssueState.RAISED;
    boolean reminded = false;
    start(clocks, Kind.RESPOND, first.at("at"), first.at("respondBy"));
    start(clocks, Kind.PLAN, first.at("at"), first.at("planBy"));
    for (Told told : all) {
      switch (told.event().type()) {
        case "issue.responded" -> {
          state = state == IssueState.RAISED ? IssueState.RESPONDED : state;
          said(entries, told, IssueEntry.Kind.RESPONSE);
          answer(clocks, told, Kind.RESPOND);
        }
        case "issue.planned" -> {
          state = IssueState.PLANNED;
          said(entries, told, IssueEntry.Kind.PLAN);
          answer(clocks, told, Kind.RESPOND);
          answer(clocks, told, Kind.PLAN);
          start(clocks, Kind.FULFIL, told.at("at"), told.at("dueAt"));
        }
        case "issue.fulfilled" -> {
          state = IssueState.FULFILLED;
          said(entries, told, IssueEntry.Kind.EVIDENCE);
          answer(clocks, told, Kind.FULFIL);
        }
        case "issue.closed" -> {
          state = IssueState.CLOSED;
          said(entries, told, IssueEntry.Kind.CLOSURE);
          clocks.replaceAll((_, clock) -> callOff(clock, told.at("at")));
        }
        case "issue.breached" ->
            clocks.computeIfPresent(
                Kind.valueOf(told.text("clock")),
                (_, c) ->
                    new IssueClock(c.kind(), c.startedAt(), c.dueAt(), c.answeredAt(), null, true));
        case "issue.reminded" -> reminded = true;
        default -> {}
      }
    }
    return new ServiceIssue(
        "c_1",
        id,
        all.size(),
        new Proposal(Side.valueOf(first.text("side")), first.actor(), first.at("at")),
        new Complaint(
            first.text("title"),
            first.text("description"),
            Complaint.Severity.valueOf(first.text("severity")),
            first.maybe("about")),
        Math.toIntExact((Long) Objects.requireNonNull(first.event().data().get("termsVersion"))),
        state,
        List.copyOf(clocks.values()),
        entries,
        reminded);
  }

  private static void said(List<IssueEntry> entries, Told told, IssueEntry.Kind kind) {
    entries.add(new IssueEntry(kind, told.actor(), told.at("at"), told.text("text")));
  }

  private static void start(Map<Kind, IssueClock> clocks, Kind kind, Instant at, Instant dueAt) {
    clocks.put(kind, new IssueClock(kind, at, dueAt, null, null, false));
  }

  private static void answer(Map<Kind, IssueClock> clocks, Told told, Kind kind) {
    clocks.computeIfPresent(
        kind,
        (_, c) ->
            c.answeredAt() == null
                ? new IssueClock(
                    kind, c.startedAt(), c.dueAt(), told.at("at"), null, c.breachTold())
                : c);
  }

  private static IssueClock callOff(IssueClock c, Instant at) {
    return c.answeredAt() == null && !at.isAfter(c.dueAt())
        ? new IssueClock(c.kind(), c.startedAt(), c.dueAt(), null, at, c.breachTold())
        : c;
  }
}
