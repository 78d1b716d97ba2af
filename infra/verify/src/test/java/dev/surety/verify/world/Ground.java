package dev.surety.verify.world;

import dev.surety.domain.work.Chance;
import dev.surety.domain.work.Patience;
import dev.surety.local.function.LocalFunction;
import dev.surety.local.template.Template;
import dev.surety.store.TrueChance;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;

/** Where the system stands: a database with the template's table, and a mail service. */
public interface Ground extends AutoCloseable {
  /** A mail that the service accepted. */
  record Accepted(List<String> to, String subject, String text) {}

  DynamoDbClient dynamo();

  String table();

  SesClient ses();

  /** Every accepted mail, the oldest first. */
  List<Accepted> mails();

  /** How the functions stand back; how busy a machine is decides nothing. */
  default Patience patience() {
    return new Unhurried();
  }

  /** What the functions leave to chance. */
  default Chance chance() {
    return new TrueChance();
  }

  /** A function on its way to where it runs. */
  default LocalFunction placed(LocalFunction function) {
    return function;
  }

  @Override
  void close();

  /** The template that everything is made from. */
  static Template template() {
    return Template.read(Root.path().resolve("template.yaml"));
  }
}
