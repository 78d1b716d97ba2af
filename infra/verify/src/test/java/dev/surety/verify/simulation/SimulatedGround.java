package dev.surety.verify.simulation;

import dev.surety.domain.work.Chance;
import dev.surety.domain.work.Patience;
import dev.surety.local.function.LocalFunction;
import dev.surety.verify.simulation.fault.FaultyDynamo;
import dev.surety.verify.world.Ground;
import dev.surety.verify.world.Hushed;
import dev.surety.verify.world.Post;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;

/** A ground on which the simulation decides what goes wrong and what chance brings. */
final class SimulatedGround implements Ground {
  private final Ground real;
  private final FaultyDynamo dynamo;
  private final SeededChance chance;
  private final Post post = new Post();
  private final Stream stream = new Stream();

  SimulatedGround(Ground real, Dice dice) {
    this.real = real;
    this.dynamo = new FaultyDynamo(real.dynamo(), stream::saw);
    this.chance = new SeededChance(dice);
  }

  FaultyDynamo faults() {
    return dynamo;
  }

  Stream stream() {
    return stream;
  }

  @Override
  public DynamoDbClient dynamo() {
    return dynamo;
  }

  @Override
  public String table() {
    return real.table();
  }

  @Override
  public SesClient ses() {
    return post;
  }

  @Override
  public List<Accepted> mails() {
    return post.accepted();
  }

  @Override
  public Chance chance() {
    return chance;
  }

  @Override
  public Patience patience() {
    return chance;
  }

  @Override
  public LocalFunction placed(LocalFunction function) {
    return Hushed.of(function);
  }

  @Override
  public void close() {
    real.close();
  }
}
