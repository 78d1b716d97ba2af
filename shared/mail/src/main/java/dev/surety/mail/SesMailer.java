package dev.surety.mail;

import dev.surety.domain.outbox.Carrier.Outcome;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.Mailer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SesException;

/** Sends mails through Amazon SES. */
public final class SesMailer implements Mailer {
  private final SesClient ses;
  private final Settings settings;
  private final Letters letters;

  /**
   * What a mail carries besides its words.
   *
   * @param from the verified sender
   * @param configurationSet the SES configuration set, empty for none
   * @param baseUrl where links lead
   */
  public record Settings(String from, String configurationSet, String baseUrl) {}

  public SesMailer(SesClient ses, Settings settings) {
    this.ses = ses;
    this.settings = settings;
    this.letters = new Letters(settings.baseUrl());
  }

  @Override
  public Outcome send(Mail mail) {
    Letter letter = letters.write(mail);
    try {
      return new Outcome.Accepted(
          ses.sendEmail(
                  request ->
                      request
                          .source(settings.from())
                          .configurationSetName(
                              settings.configurationSet().isEmpty()
                                  ? null
                                  : settings.configurationSet())
                          .destination(to -> to.toAddresses(mail.recipient().email()))
                          .message(
                              message ->
                                  message
                                      .subject(utf8(letter.subject()))
                                      .body(
                                          body ->
                                              body.text(utf8(letter.text()))
                                                  .html(utf8(letter.html()))))
                          .tags(template(mail)))
              .messageId());
    } catch (SesException e) {
      return refusedForGood(e) ? new Outcome.Refused(said(e)) : new Outcome.Unavailable(said(e));
    } catch (SdkException e) {
      return new Outcome.Unavailable(said(e));
    }
  }

  /** A recipient SES cannot read stays unreadable; everything else may be mended on our side. */
  private static boolean refusedForGood(SesException e) {
    return e.awsErrorDetails() != null
        && "InvalidParameterValue".equals(e.awsErrorDetails().errorCode());
  }

  private static String said(SdkException e) {
    return String.valueOf(e.getMessage());
  }

  private static MessageTag template(Mail mail) {
    return MessageTag.builder().name("template").value(mail.template().name()).build();
  }

  private static Content utf8(String text) {
    return Content.builder().charset("UTF-8").data(text).build();
  }
}
