package dev.surety.domain.milestone;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.outbox.OutboxState;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What time does to a submission under review: the client is warned, it is proved that the warnings
 * were sent, and silence approves - if both sides signed that it does, and only then.
 */
public final class Reviews {
  private Reviews() {}

  /** A milestone as it is at an instant: approved, once silence has, whatever is stored by then. */
  public static Milestone asOf(Milestone milestone, Instant now) {
    return milestone
        .review()
        .filter(review -> review.lapsedBy(now))
        .map(
            review ->
                milestone.approvedBy(
                    new Approval(
                        Actor.SYSTEM,
                        review.lapsesAfter().orElseThrow(),
                        milestone.revision(),
                        milestone.heldMinor()),
                    true))
        .orElse(milestone);
  }

  /** The same with what has to be committed for it, as the first part of any other decision. */
  public static Decision<Milestone> caughtUp(
      Agreement agreement, Milestone milestone, Instant now) {
    Milestone present = asOf(milestone, now);
    return Decision.accept(
        present, present.equals(milestone) ? Changes.NONE : approved(agreement, present));
  }

  /** The mails whose fate decides what is due, if any does. */
  public static List<Ref.OutboxRef> proofs(Milestone milestone, Instant now) {
    return looking(milestone, now).stream()
        .flatMap(warning -> messages(milestone, warning))
        .toList();
  }

  /**
   * The next thing that is due; nothing if nothing is.
   *
   * @param found the mails that were asked for by {@link #proofs}
   */
  public static Changes step(
      Agreement agreement, Milestone milestone, Snapshot found, Instant now) {
    Optional<Review> review = milestone.review();
    if (review.isEmpty()) {
      return Changes.NONE;
    }
    if (review.get().lapsedBy(now)) {
      return approved(agreement, asOf(milestone, now));
    }
    if (review.get().endsUntoldBy(now)) {
      return ended(agreement, milestone, review.get(), now);
    }
    Optional<Warning> due = find(review.get(), warning -> warning.isDue(now));
    if (due.isPresent()) {
      return warn(agreement, milestone, review.get(), due.get(), now);
    }
    return looking(milestone, now)
        .map(warning -> look(milestone, review.get(), warning, found, now))
        .orElse(Changes.NONE);
  }

  private static Optional<Warning> looking(Milestone milestone, Instant now) {
    return milestone
        .review()
        .filter(Review::canLapse)
        .flatMap(review -> find(review, warning -> warning.looksNow(now)));
  }

  private static Optional<Warning> find(Review review, Predicate<Warning> which) {
    return review.warnings().stream().filter(which).findFirst();
  }

  private static Changes warn(
      Agreement agreement, Milestone milestone, Review review, Warning warning, Instant now) {
    List<Mail> mails =
        MilestoneMails.to(
            Side.CLIENT,
            agreement,
            milestone,
            occasion(milestone, warning),
            MailTemplate.REVIEW_CLOSING,
            milestone.heldMinor(),
            Map.of(
                "silenceApproves",
                String.valueOf(review.canLapse()),
                "reviewEndsAt",
                review.answerableUntil(now).toString()));
    Warning mailed = warning.mailed(MilestoneMails.contacts(mails), now, review.canLapse());
    Milestone next = milestone.reviewed(review.with(mailed));
    Map<String, Object> data = facts(next, warning);
    data.put("told", mailed.told());
    data.put("reviewEndsAt", review.endsAt().toString());
    return Changes.of(next, next.event("milestone.review_closing", data)).telling(mails);
  }

  private static Changes look(
      Milestone milestone, Review review, Warning warning, Snapshot found, Instant now) {
    List<OutboxMessage> mails =
        messages(milestone, warning).flatMap(ref -> found.find(ref).stream()).toList();
    Optional<OutboxMessage> sent =
        mails.stream()
            .filter(mail -> mail.state() == OutboxState.SENT)
            .min(Comparator.comparing(mail -> Objects.requireNonNull(mail.sentAt())));
    if (sent.isPresent()) {
      Instant at = Objects.requireNonNull(sent.get().sentAt());
      Milestone next = milestone.reviewed(review.with(warning.proved(at, now)));
      Map<String, Object> data = facts(next, warning);
      data.put("sentAt", at.toString());
      data.put("messageId", Objects.requireNonNullElse(sent.get().messageId(), ""));
      return Changes.of(next, next.event("milestone.review_warning_proved", data));
    }
    if (mails.size() < warning.told().size()) {
      return Changes.NONE; // a rival changed the milestone after its mails were asked for
    }
    if (mails.stream().allMatch(mail -> mail.state() == OutboxState.FAILED)) {
      Milestone next = milestone.reviewed(review.with(warning.lookedFor(now).dropped(now)));
      return Changes.of(next, next.event("milestone.review_warning_lost", facts(next, warning)));
    }
    return Changes.of(milestone.reviewed(review.with(warning.lookedFor(now))));
  }

  private static Changes ended(
      Agreement agreement, Milestone milestone, Review review, Instant now) {
    Milestone next = milestone.reviewed(review.ended(now));
    Map<String, Object> data =
        Map.of("revision", next.revision(), "reviewEndedAt", review.endsAt().toString());
    return Changes.of(next, next.event("milestone.review_ended", data))
        .telling(
            MilestoneMails.toBoth(
                agreement,
                next,
                "review-ended-" + next.revision(),
                MailTemplate.REVIEW_ENDED,
                next.heldMinor(),
                Map.of()));
  }

  private static Changes approved(Agreement agreement, Milestone approved) {
    Approval silence = approved.approvals().getLast();
    Map<String, Object> data =
        Map.of(
            "revision", silence.revision(),
            "amountMinor", silence.amountMinor(),
            "approvals", approved.approvals().size(),
            "bySilence", true,
            "approvedAt", silence.at().toString());
    return Changes.of(approved, approved.event("milestone.approved", data))
        .telling(
            MilestoneMails.toBoth(
                agreement,
                approved,
                "approved-" + silence.revision(),
                MailTemplate.WORK_APPROVED,
                silence.amountMinor(),
                Map.of("bySilence", "true")));
  }

  private static Map<String, Object> facts(Milestone milestone, Warning warning) {
    Map<String, Object> data = new HashMap<>();
    data.put("revision", milestone.revision());
    data.put("before", warning.before().toString());
    return data;
  }

  private static Stream<Ref.OutboxRef> messages(Milestone milestone, Warning warning) {
    String occasion = occasion(milestone, warning);
    return warning.told().stream()
        .map(contact -> Mail.id(milestone.subject(), occasion, contact))
        .map(id -> new Ref.OutboxRef(milestone.contract(), id));
  }

  private static String occasion(Milestone milestone, Warning warning) {
    return "closing-" + milestone.revision() + "-" + warning.before();
  }
}
