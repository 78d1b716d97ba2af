package dev.surety.reports;

import dev.surety.domain.checkin.CheckIns;
import dev.surety.domain.checkin.NewCheckIn;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.GoalPlan;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** One side records what both talked about. */
final class RecordCheckIn extends ContractCommand<NewCheckIn> {
  /** Who records and confirms check-ins. */
  static final Who PEOPLE = Who.sides(Who.client(Role.APPROVER), Who.provider(Role.AGENT));

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ACTION = 500;
  private static final int MOST_ACTIONS = 30;
  private static final int MOST_ATTENDEES = 30;

  private final Ids ids;

  @Inject
  RecordCheckIn(Ids ids) {
    super(ContractRoute.of("POST /v1/contracts/{contract}/check-ins", PEOPLE));
    this.ids = ids;
  }

  @Override
  public NewCheckIn decode(Reader body) {
    NewCheckIn said =
        new NewCheckIn(
            body.parsed("heldAt", "an instant", Period.EARLIEST, Period::instant),
            body.optionalOneOf("stage", GoalPlan.Stage.class),
            body.atLeastOne("attendees").texts("attendees", "a name", "", RecordCheckIn::name),
            body.text("notes", AssessmentReader.LONGEST_TEXT),
            body.each("actions", MOST_ACTIONS, RecordCheckIn::action));
    if (said.attendees().size() > MOST_ATTENDEES) {
      body.faults().add("/attendees", "too_many", "at most " + MOST_ATTENDEES);
    }
    return said;
  }

  private static NewCheckIn.Action action(Reader action) {
    NewCheckIn.Action read =
        new NewCheckIn.Action(
            action.text("what", LONGEST_ACTION),
            action.oneOf("owner", Side.class),
            action.parsed("dueOn", "a date", LocalDate.EPOCH, LocalDate::parse));
    action.nothingElse();
    return read;
  }

  private static String name(String text) {
    if (text.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /** Nothing to match yet: the check-in is only now recorded. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  @Override
  public Decision<Answer> decide(Given given, NewCheckIn said) {
    return CheckIns.record(
            given.contract(),
            ids.next("h"),
            said,
            given.principal().actor(),
            given.side(),
            given.now())
        .map(made -> Answer.created(CheckInView.of(made), made));
  }
}
