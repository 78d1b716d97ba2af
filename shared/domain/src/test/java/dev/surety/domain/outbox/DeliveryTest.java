package dev.surety.domain.outbox;

import static dev.surety.domain.outbox.Mails.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.domain.work.MapStore;
import dev.surety.domain.work.MovableClock;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claim, send, record - and what happens when one of them does not. */
class DeliveryTest {
  private final OutboxMessage message = Mails.message("75%");
  private final MapStore store = new MapStore().holding(message);
  private final MovableClock clock = new MovableClock(NOW);
  private final List<Mail> sent = new ArrayList<>();

  @Test
  void aMessageIsSentAndRecorded() {
    deliver(mail -> sent(mail, "ses-1"));
    assertThat(sent).containsExactly((Mail) message.content());
    assertThat(stored().state()).isEqualTo(OutboxState.SENT);
    assertThat(stored().messageId()).isEqualTo("ses-1");
  }

  @Test
  void aSecondDeliveryOfTheSameRecordSendsNothing() {
    deliver(mail -> sent(mail, "ses-1"));
    deliver(mail -> sent(mail, "ses-2"));
    assertThat(sent).hasSize(1);
  }

  @Test
  void aMessageThatIsNotThereIsNobodysFault() {
    Ref.OutboxRef other = new Ref.OutboxRef("c_1", "none");
    new Delivery(store, new MailCarrier(mail -> sent(mail, "ses-1")), clock).deliver(other);
    assertThat(sent).isEmpty();
  }

  @Test
  void whoLosesTheClaimDoesNotSend() {
    store.beforeNextCommit(() -> deliver(mail -> sent(mail, "ses-rival")));
    deliver(mail -> sent(mail, "ses-1"));
    assertThat(sent).hasSize(1);
    assertThat(stored().messageId()).isEqualTo("ses-rival");
  }

  @Test
  void isRetriedLaterWhenTheMailServerIsAway() {
    deliver(_ -> new Carrier.Outcome.Unavailable("throttled"));
    assertThat(stored().state()).isEqualTo(OutboxState.WAITING);
    assertThat(stored().due()).contains(NOW.plus(Duration.ofMinutes(1)));
    assertThat(stored().lastError()).isEqualTo("throttled");
  }

  @Test
  void isGivenUpWhenTheMailServerRefusesIt() {
    deliver(_ -> new Carrier.Outcome.Refused("no such address"));
    assertThat(stored().state()).isEqualTo(OutboxState.FAILED);
    assertThat(stored().due()).isEmpty();
  }

  @Test
  void aCrashBeforeTheRecordMeansAnotherMailOnceTheLeaseIsOver() {
    assertThatThrownBy(() -> deliver(this::dieAfterSending)).hasMessage("killed");
    assertThat(stored().state()).isEqualTo(OutboxState.SENDING);
    deliver(mail -> sent(mail, "ses-too-early"));
    assertThat(sent).hasSize(1);
    clock.advance(OutboxMessage.LEASE);
    assertThat(stored().due()).contains(clock.instant());
    store.holding(stored().redrive(clock.instant()));
    deliver(mail -> sent(mail, "ses-2"));
    assertThat(sent).hasSize(2);
    assertThat(stored().messageId()).isEqualTo("ses-2");
    assertThat(stored().attempts()).isEqualTo(2);
  }

  @Test
  void aSenderThatOutlivedItsLeaseDoesNotOverwriteTheNext() {
    deliver(
        mail -> {
          clock.advance(OutboxMessage.LEASE);
          store.holding(stored().redrive(clock.instant()));
          deliver(m -> sent(m, "ses-2"));
          return sent(mail, "ses-1");
        });
    assertThat(stored().messageId()).isEqualTo("ses-2");
    assertThat(stored().state()).isEqualTo(OutboxState.SENT);
  }

  private Carrier.Outcome dieAfterSending(Mail mail) {
    sent.add(mail);
    throw new IllegalStateException("killed");
  }

  private void deliver(Mailer mailer) {
    new Delivery(store, new MailCarrier(mailer), clock).deliver(message.ref());
  }

  private Carrier.Outcome sent(Mail mail, String id) {
    sent.add(mail);
    return new Carrier.Outcome.Accepted(id);
  }

  private OutboxMessage stored() {
    return store.get(message.ref());
  }
}
