package dev.surety.domain.ticket;

import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.Mail;
import java.util.List;

/** What becomes of one alert: its place in the timeline, and who is mailed. */
record Notice(Event event, List<Mail> mails) {
  Notice {
    mails = List.copyOf(mails);
  }
}
