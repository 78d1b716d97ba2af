package dev.surety.verify.simulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.verify.world.Ground;
import dev.surety.verify.world.MapGround;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.ses.SesClient;

/** An auditor that never finds anything proves nothing. */
class TheAuditorCanFailTest {
  private static final int STEPS = 300;

  private final MapGround ground = MapGround.open();

  @AfterEach
  void close() {
    ground.close();
  }

  private Simulation simulation(Ground on) {
    return new Simulation(on, ground.dynamo()::changes, 5);
  }

  @Test
  void aUnitTooMuchIsFound() {
    assertFound("BALANCE#", "balanceMinor");
  }

  @Test
  void aTransferThatWasChangedIsFound() {
    assertFound("TRANSFER#", "amountMinor");
  }

  @Test
  void aMilestoneThatWasPaidMoreThanItReleasedIsFound() {
    assertFound("MILESTONE#", "releasedMinor");
  }

  /** Adds a unit somewhere behind everybody's back, and has everything audited. */
  private void assertFound(String sort, String attribute) {
    try (Simulation simulation = simulation(ground)) {
      simulation.run(STEPS);
      Map<String, AttributeValue> victim =
          simulation.table().values().stream()
              .filter(item -> new Item(item).is(sort))
              .filter(item -> new Item(item).numberOr(attribute, 0) != 0)
              .findFirst()
              .orElseThrow();
      TransactWriteItem more =
          TransactWriteItem.builder().update(u -> addOne(u, victim, attribute)).build();
      ground.dynamo().transactWriteItems(request -> request.transactItems(more));
      // what the step-by-step audit would see is taken away: the whole one has to find it
      ground.dynamo().changes();
      assertThatThrownBy(simulation::auditEverything).isInstanceOf(AssertionError.class);
    }
  }

  private void addOne(Update.Builder update, Map<String, AttributeValue> victim, String attribute) {
    update
        .tableName(ground.table())
        .key(Map.of("pk", victim.get("pk"), "sk", victim.get("sk")))
        .updateExpression("ADD " + attribute + " :one")
        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")));
  }

  /**
   * What a database could forget. The condition on a journal's head is not among them: two commits
   * on one head also write one event number twice, and each number is taken once.
   */
  enum Forgotten {
    VERSIONS(condition -> condition.startsWith("version")),
    NAMES_TAKEN_ONCE(condition -> condition.startsWith("attribute_not_exists")),
    BALANCES(condition -> condition.startsWith("balanceMinor"));

    private final Predicate<String> conditions;

    Forgotten(Predicate<String> conditions) {
      this.conditions = conditions;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseThatForgetsAConditionIsFound(Forgotten forgotten) {
    Ground careless =
        new Careless(ground, new ForgetfulDynamo(ground.dynamo(), forgotten.conditions));
    try (Simulation simulation = simulation(careless)) {
      assertThatThrownBy(() -> simulation.run(40 * STEPS))
          .isInstanceOf(SimulationFailed.class)
          .hasMessageContaining("./surety simulate --seed 5 --steps");
    }
  }

  /** The same ground with another database in front. */
  private record Careless(Ground real, DynamoDbClient dynamo) implements Ground {
    @Override
    public String table() {
      return real.table();
    }

    @Override
    public SesClient ses() {
      return real.ses();
    }

    @Override
    public List<Accepted> mails() {
      return real.mails();
    }

    @Override
    public void close() {}
  }
}
