package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Division;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.NamedCurrency;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A command about one dispute. */
abstract class DisputeCommand<B> extends ContractCommand<B> {
  DisputeCommand(String action, Who who) {
    this(action, who, UnaryOperator.identity());
  }

  DisputeCommand(String action, Who who, UnaryOperator<ContractRoute> more) {
    super(
        more.apply(
            MilestoneMoney.dispute(MilestoneMoney.post("/disputes/{dispute}" + action, who))));
  }

  abstract Decision<Dispute> decided(Given given, B body);

  /** How the money is to be divided; that it is all of it is for the domain to check. */
  record Parts(Division division, NamedCurrency currency) {
    static Parts of(Reader body) {
      return new Parts(
          new Division(body.minor("clientMinor", 0), body.minor("providerMinor", 0)),
          NamedCurrency.of(body));
    }
  }

  @Override
  public final Optional<? extends Entity> target(Path path, Snapshot found) {
    return MoneyTargets.dispute(path, found);
  }

  @Override
  public Decision<Answer> decide(Given given, B body) {
    return decided(given, body).map(dispute -> Answer.ok(DisputeView.of(dispute), dispute));
  }
}
