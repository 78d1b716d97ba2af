package dev.surety.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.outbox.Carrier.Outcome;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendEmailResponse;
import software.amazon.awssdk.services.ses.model.SesException;

/** What SES is told, and what its answers mean. */
class SesMailerTest {
  private final List<SendEmailRequest> requests = new ArrayList<>();
  private final Mail mail = Sample.mail(MailTemplate.WORK_APPROVED);

  @Test
  void aMailIsSentWithItsWordsAndItsTemplateAsATag() {
    Outcome outcome = send("surety-events", _ -> accepted());
    assertThat(outcome).isEqualTo(new Outcome.Accepted("ses-1"));
    SendEmailRequest request = requests.getFirst();
    assertThat(request.source()).isEqualTo("surety@mail.example");
    assertThat(request.configurationSetName()).isEqualTo("surety-events");
    assertThat(request.destination().toAddresses()).containsExactly("duty@modsq.example");
    assertThat(request.message().subject().data()).isEqualTo("Approved: Launch (USD 1,000.00)");
    assertThat(request.message().subject().charset()).isEqualTo("UTF-8");
    assertThat(request.message().body().text().data()).contains("is approved.");
    assertThat(request.message().body().html().data()).startsWith("<!doctype html>");
    assertThat(request.tags())
        .extracting(tag -> tag.name() + "=" + tag.value())
        .containsExactly("template=WORK_APPROVED");
  }

  @Test
  void noConfigurationSetIsNone() {
    send("", _ -> accepted());
    assertThat(requests.getFirst().configurationSetName()).isNull();
  }

  @Test
  void anUnreadableRecipientIsRefusedForGood() {
    Outcome outcome = send("", _ -> failing("InvalidParameterValue", 400));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).why()).contains("InvalidParameterValue said no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Throttling", "MessageRejected", "MailFromDomainNotVerifiedException",
        "ConfigurationSetDoesNotExist", "AccountSendingPausedException", "InternalFailure"
      })
  void everythingElseMayBeMended(String code) {
    assertThat(send("", _ -> failing(code, 400))).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void anAnswerWithoutDetailsMayBeMended() {
    assertThat(
            send(
                "",
                _ -> {
                  throw SesException.builder().message("odd").build();
                }))
        .isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void noAnswerMayBeMended() {
    Outcome outcome =
        send(
            "",
            _ -> {
              throw SdkClientException.create("connection refused");
            });
    assertThat(outcome).isEqualTo(new Outcome.Unavailable("connection refused"));
  }

  private Outcome send(
      String configurationSet, Function<SendEmailRequest, SendEmailResponse> answer) {
    SesMailer.Settings settings =
        new SesMailer.Settings("surety@mail.example", configurationSet, "https://surety.example");
    return new SesMailer(new FakeSes(answer), settings).send(mail);
  }

  private static SendEmailResponse accepted() {
    return SendEmailResponse.builder().messageId("ses-1").build();
  }

  private static SendEmailResponse failing(String code, int status) {
    throw SesException.builder()
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode(code).errorMessage(code + " said no").build())
        .statusCode(status)
        .message(code + " said no")
        .build();
  }

  /** SES as far as one mail goes. */
  private final class FakeSes implements SesClient {
    private final Function<SendEmailRequest, SendEmailResponse> answer;

    FakeSes(Function<SendEmailRequest, SendEmailResponse> answer) {
      this.answer = answer;
    }

    @Override
    public SendEmailResponse sendEmail(SendEmailRequest request) {
      requests.add(request);
      return answer.apply(request);
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
