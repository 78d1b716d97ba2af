package dev.surety.reports;

import dev.surety.domain.checkin.CheckIn;
import dev.surety.domain.checkin.CheckIns;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** The other side says that this is what was talked about. */
final class ConfirmCheckIn extends ContractCommand<String> {
  @Inject
  ConfirmCheckIn() {
    super(
        ContractRoute.of(
                "POST /v1/contracts/{contract}/check-ins/{checkIn}/confirm", RecordCheckIn.PEOPLE)
            .needing(ContractRoute.CHECK_IN));
  }

  /** There is nothing to say but yes. */
  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(ref(path));
  }

  @Override
  public Decision<Answer> decide(Given given, String nothing) {
    CheckIn checkIn = given.found().get(ref(given.path()));
    return CheckIns.confirm(
            given.contract(), checkIn, given.principal().actor(), given.side(), given.now())
        .map(confirmed -> Answer.ok(CheckInView.of(confirmed), confirmed));
  }

  private static Ref.CheckInRef ref(Path path) {
    return new Ref.CheckInRef(path.contract(), path.get("checkIn"));
  }
}
