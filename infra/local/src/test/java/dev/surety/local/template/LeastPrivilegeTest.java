package dev.surety.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LeastPrivilegeTest {

  private static final Set<String> COMMITTING =
      Set.of(
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:PutItem");

  @Test
  void everyFunctionHasARoleOfItsOwn() throws IOException {
    List<String> roles = new ArrayList<>();
    for (Section function : Deployable.resources("AWS::Serverless::Function").values()) {
      roles.add(function.at("Properties").text("Role"));
      // SAM adds wildcards to whatever role it makes itself
      assertThat(function.at("Properties").values().containsKey("Policies")).isFalse();
    }
    assertThat(roles).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void noPolicyHasAWildcardAndEachRoleHasOne() throws IOException {
    Deployable.resources("AWS::IAM::Role")
        .forEach(
            (id, role) -> {
              assertThat(role.at("Properties").list("Policies")).as(id).hasSize(1);
              assertThat(role.at("Properties").texts("ManagedPolicyArns")).as(id).isEmpty();
              for (Section statement : statements(role)) {
                assertThat(statement.texts("Action")).as(id).noneMatch(text -> text.contains("*"));
                assertThat(statement.texts("Resource"))
                    .as(id)
                    .isNotEmpty()
                    .noneMatch(text -> text.contains("*"));
              }
            });
  }

  @Test
  void functionsMayDoWhatTheyDoAndNoMore() throws IOException {
    // whoever moves no money updates no balance
    for (String role : List.of("ReportsRole", "GovernanceRole")) {
      assertThat(actions(role)).as(role).isEqualTo(COMMITTING);
    }
    // whoever settles clocks takes back what no longer holds of them
    Set<String> settling = new TreeSet<>(COMMITTING);
    settling.add("dynamodb:DeleteItem");
    assertThat(actions("TicketsRole")).isEqualTo(settling);
    Set<String> moving = new TreeSet<>(COMMITTING);
    moving.add("dynamodb:UpdateItem");
    // an amendment that is accepted moves its money
    for (String role : List.of("ContractsRole", "MilestonesRole")) {
      assertThat(actions(role)).as(role).isEqualTo(moving);
    }
    // an order that is decided leaves the list of those that wait
    Set<String> deciding = new TreeSet<>(moving);
    deciding.add("dynamodb:DeleteItem");
    assertThat(actions("PaymentsRole")).isEqualTo(deciding);
    Set<String> deadlines = new TreeSet<>(moving);
    deadlines.add("sqs:SendMessage");
    deadlines.add("dynamodb:DeleteItem");
    assertThat(actions("DeadlinesRole")).isEqualTo(deadlines);
    assertThat(actions("OutboxRole"))
        .containsExactlyInAnyOrder(
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "dynamodb:BatchGetItem",
            "dynamodb:PutItem",
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams",
            "ses:SendEmail",
            "sqs:SendMessage");
    Set<String> reported =
        Set.of(
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "dynamodb:BatchGetItem",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "ssm:GetParameter");
    assertThat(actions("StripeEventsRole")).isEqualTo(reported);
    Set<String> railing = new TreeSet<>(reported);
    railing.addAll(
        List.of(
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams",
            "sqs:SendMessage"));
    assertThat(actions("RailsRole")).isEqualTo(railing);
  }

  @Test
  void eachOfTheRailsRolesReadsTheOneSecretItNeeds() throws IOException {
    assertThat(secrets("RailsRole"))
        .singleElement()
        .asString()
        .endsWith(":parameter/surety/stripe/api-key");
    assertThat(secrets("StripeEventsRole"))
        .singleElement()
        .asString()
        .endsWith(":parameter/surety/stripe/webhook-secret");
  }

  private static List<String> secrets(String id) throws IOException {
    return statements(role(id)).stream()
        .filter(statement -> statement.texts("Action").contains("ssm:GetParameter"))
        .flatMap(statement -> statement.texts("Resource").stream())
        .toList();
  }

  @Test
  void onlyTheDeadlineCheckReadsTheIndex() throws IOException {
    Deployable.resources("AWS::IAM::Role")
        .forEach(
            (id, role) ->
                assertThat(
                        statements(role).stream()
                            .flatMap(statement -> statement.texts("Resource").stream())
                            .anyMatch(resource -> resource.contains("/index/due-index")))
                    .as(id)
                    .isEqualTo(id.equals("DeadlinesRole")));
  }

  @Test
  void theOutboxSpeaksAsOneSenderOnly() throws IOException {
    Section mail =
        statements(role("OutboxRole")).stream()
            .filter(statement -> statement.text("Sid").equals("Mail"))
            .findFirst()
            .orElseThrow();
    assertThat(mail.at("Condition").at("StringEquals").text("ses:FromAddress"))
        .isEqualTo(Template.read(Deployable.FILE).mail().from());
  }

  private static Set<String> actions(String id) throws IOException {
    Set<String> actions = new TreeSet<>();
    statements(role(id)).forEach(statement -> actions.addAll(statement.texts("Action")));
    return actions;
  }

  private static Section role(String id) throws IOException {
    Map<String, Section> roles = Deployable.resources("AWS::IAM::Role");
    assertThat(roles).containsKey(id);
    return roles.getOrDefault(id, new Section(id, Map.of()));
  }

  private static List<Section> statements(Section role) {
    return role.at("Properties").list("Policies").stream()
        .flatMap(policy -> policy.at("PolicyDocument").list("Statement").stream())
        .toList();
  }
}
