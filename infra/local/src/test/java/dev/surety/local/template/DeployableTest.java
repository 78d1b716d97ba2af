package dev.surety.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeployableTest {

  @Test
  void cfnLintFindsNothing() throws Exception {
    assumeTrue(isInstalled("cfn-lint"), "cfn-lint is not installed: template.yaml is not linted");
    Process lint =
        new ProcessBuilder("cfn-lint", Deployable.FILE.toString())
            .redirectErrorStream(true)
            .start();
    String findings = lint.inputReader().readAllAsString();
    assertThat(lint.waitFor()).as(findings).isZero();
  }

  @Test
  void everyLogIsKeptForAStatedTime() throws IOException {
    Map<String, Section> groups = Deployable.resources("AWS::Logs::LogGroup");
    assertThat(groups).hasSize(11);
    groups
        .values()
        .forEach(
            group -> assertThat(group.at("Properties").number("RetentionInDays")).isEqualTo(90));
  }

  @Test
  void functionsRunWhereAndHowTheyWereMeasured() throws IOException {
    Deployable.resources("AWS::Serverless::Function")
        .forEach(
            (id, function) -> {
              Section properties = function.at("Properties");
              String name =
                  id.equals("StripeEventsFunction")
                      ? "rails"
                      : id.replace("Function", "").toLowerCase(Locale.ROOT);
              assertThat(properties.text("CodeUri"))
                  .isEqualTo("functions/" + name + "/target/surety-" + name + "-lambda.jar");
              assertThat(properties.number("MemorySize")).isPositive();
              // a rail that looks, tries and waits takes longest; an outbox lease lasts two minutes
              assertThat(properties.number("Timeout")).isBetween(1, 90);
              assertThat(properties.at("LoggingConfig").text("LogFormat")).isEqualTo("JSON");
            });
  }

  @Test
  void moneyAndPeopleOutliveTheStack() throws IOException {
    Stream.concat(
            Deployable.resources("AWS::DynamoDB::Table").values().stream(),
            Deployable.resources("AWS::Cognito::UserPool").values().stream())
        .forEach(
            resource -> {
              assertThat(resource.text("DeletionPolicy")).isEqualTo("Retain");
              assertThat(resource.text("UpdateReplacePolicy")).isEqualTo("Retain");
            });
  }

  @Test
  void nobodyCanMoveToAnotherOrganisation() throws IOException {
    Section client =
        Deployable.resources("AWS::Cognito::UserPoolClient").values().iterator().next();
    assertThat(client.at("Properties").texts("WriteAttributes"))
        .isNotEmpty()
        .doesNotContain("custom:org");
  }

  private static boolean isInstalled(String command) {
    String path = System.getenv("PATH");
    return path != null
        && Stream.of(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }
}
