package dev.surety.governance;

import dev.surety.domain.access.Access;
import dev.surety.domain.access.AccessGrants;
import dev.surety.domain.access.Holder;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The side that owns a tool lets people of the other side use it. */
final class GrantAccess extends ContractCommand<Access> {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LEVEL = 100;
  private static final int LONGEST_PURPOSE = 500;

  private final Ids ids;

  @Inject
  GrantAccess(Ids ids) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/access-grants", Who.admins())
            .reading(ContractRoute.AGREEMENT));
    this.ids = ids;
  }

  @Override
  public Access decode(Reader body) {
    return new Access(
        body.text("tool", LONGEST_NAME),
        body.text("level", LONGEST_LEVEL),
        holder(body.object("holder")),
        holder(body.object("backupHolder")),
        body.optionalText("purpose", LONGEST_PURPOSE).orElse(null),
        body.optionalText("dataset").orElse(null),
        body.optionalParsed("expiresAt", "an instant", Instant.EPOCH, Names::instant).orElse(null),
        body.optionalParsed("obligation", "an obligation's id", "", Names::checked).orElse(null));
  }

  private static Holder holder(Reader holder) {
    Holder read =
        new Holder(
            holder.text("name", LONGEST_NAME),
            holder.optionalParsed("email", "an e-mail address", "", Names::email).orElse(null));
    holder.nothingElse();
    return read;
  }

  /** Nothing to match yet: the grant is only now made. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  @Override
  public Decision<Answer> decide(Given given, Access asked) {
    // a draft has no terms to look at yet
    Optional<Refusal> refused = AccessGrants.refused(given.contract());
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    return AccessGrants.grant(
            given.contract(),
            given.agreement(),
            ids.next("g"),
            given.principal(),
            given.side(),
            asked,
            given.now())
        .map(grant -> Answer.created(AccessView.of(grant, given.now()), grant));
  }
}
