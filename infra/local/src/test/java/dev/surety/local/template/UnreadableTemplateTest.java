package dev.surety.local.template;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableTemplateTest {

  @TempDir Path folder = Path.of(".");

  /** Changes one place of the real template and says which resource the complaint must name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Handler: dev.surety.tickets.TicketsHandler|Nothing: here|TicketsFunction|Handler is"
            + " missing",
        "rate(1 minute)|rate(1 minutes)|DeadlinesFunction|rate(1 minutes)",
        "Stream: !GetAtt SuretyTable.StreamArn|Stream: elsewhere|OutboxFunction|elsewhere",
        "Path: /v1/balances|Path: balances|PaymentsFunction|balances",
        "Path: /v1/balances|Path: /v1/contracts|PaymentsFunction|GET /v1/contracts is there twice",
        "DefaultAuthorizer: Cognito|DefaultAuthorizer: Nobody|ContractsFunction|Nobody",
        "Type: ScheduleV2|Type: Kinesis|DeadlinesFunction|Kinesis is not run locally",
        "AttributeName: pk, KeyType: HASH|AttributeName: pk, KeyType: RANGE|SuretyTable|no HASH"
            + " key",
        "Type: AWS::SES::EmailIdentity|Type: AWS::SQS::Queue|AWS::SES::EmailIdentity|must be one",
        "Timeout: 50|Timeout: long|DeadlinesFunction|Timeout must be a number"
      })
  void whatIsMissingIsNamed(String from, String to, String resource, String complaint)
      throws IOException {
    Path changed = folder.resolve("template.yaml");
    Files.writeString(changed, Files.readString(Deployable.FILE).replace(from, to));

    assertThatExceptionOfType(UnreadableTemplate.class)
        .isThrownBy(() -> Template.read(changed))
        .withMessageContaining(resource)
        .withMessageContaining(complaint);
  }

  @Test
  void whatIsNotYamlIsSaidToBe() throws IOException {
    Path file = Files.writeString(folder.resolve("template.yaml"), "a: [");

    assertThatExceptionOfType(UnreadableTemplate.class)
        .isThrownBy(() -> Template.read(file))
        .withMessageStartingWith("template.yaml is not YAML");
  }

  @Test
  void aKeyWrittenTwiceIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("template.yaml"), "Resources: {a: 1, a: 2}");

    assertThatExceptionOfType(UnreadableTemplate.class)
        .isThrownBy(() -> Template.read(file))
        .withMessageContaining("duplicate key");
  }
}
