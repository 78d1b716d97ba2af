package dev.surety.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** How secrets are read, and how long they are believed. */
class ParameterSecretsTest {
  private final List<GetParameterRequest> requests = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private Supplier<String> stored = () -> "sk_test_1";

  private final SsmClient ssm =
      new SsmClient() {
        @Override
        public GetParameterResponse getParameter(GetParameterRequest request) {
          requests.add(request);
          String value = stored.get();
          return GetParameterResponse.builder().parameter(p -> p.value(value)).build();
        }

        @Override
        public String serviceName() {
          return "ssm";
        }

        @Override
        public void close() {}
      };
  private final Secrets secrets = new ParameterSecrets(ssm, () -> now);

  @Test
  void aParameterIsReadDecrypted() {
    assertThat(secrets.text("/surety/key")).isEqualTo("sk_test_1");
    assertThat(requests.getFirst().name()).isEqualTo("/surety/key");
    assertThat(requests.getFirst().withDecryption()).isTrue();
  }

  @Test
  void itIsReadAgainAfterFiveMinutes() {
    secrets.text("/surety/key");
    stored = () -> "sk_test_2";
    now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
    assertThat(secrets.text("/surety/key")).isEqualTo("sk_test_1");
    now = now.plusMillis(1);
    assertThat(secrets.text("/surety/key")).isEqualTo("sk_test_2");
    assertThat(requests).hasSize(2);
  }

  @Test
  void eachReferenceHasItsOwn() {
    secrets.text("/surety/key");
    stored = () -> "whsec_1";
    assertThat(secrets.text("/surety/webhook")).isEqualTo("whsec_1");
    assertThat(secrets.text("/surety/key")).isEqualTo("sk_test_1");
  }

  @Test
  void whatIsMissingIsNamedAndNothingElseIsSaid() {
    stored =
        () -> {
          throw SsmException.builder()
              .message("value sk_live_1 leaked")
              .awsErrorDetails(AwsErrorDetails.builder().errorCode("ParameterNotFound").build())
              .build();
        };
    assertThatThrownBy(() -> secrets.text("/surety/key"))
        .isInstanceOf(Secrets.Unavailable.class)
        .hasMessage("secret /surety/key: ParameterNotFound")
        .hasNoCause();
    stored =
        () -> {
          throw SdkClientException.create("sk_live_1");
        };
    assertThatThrownBy(() -> secrets.text("/surety/key"))
        .hasMessage("secret /surety/key: SdkClientException");
    stored = () -> " ";
    assertThatThrownBy(() -> secrets.text("/surety/key"))
        .hasMessage("secret /surety/key: is empty");
  }
}
