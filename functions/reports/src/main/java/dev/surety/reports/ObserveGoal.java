package dev.surety.reports;

import dev.surety.domain.attainment.ObservationKey;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.goal.Goal;
import dev.surety.domain.goal.GoalProgress;
import dev.surety.domain.goal.Goals;
import dev.surety.domain.goal.NewGoalProgress;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.EvidenceReader;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The provider tells how far it has come. The same event id again shows what it told first. */
final class ObserveGoal extends ContractCommand<NewGoalProgress> {
  private final Ids ids;
  private final Store store;

  @Inject
  ObserveGoal(Ids ids, Store store) {
    super(
        GoalRoute.of(
            "POST /v1/contracts/{contract}/goals/{goal}/observations", Who.provider(Role.AGENT)));
    this.ids = ids;
    this.store = store;
  }

  @Override
  public NewGoalProgress decode(Reader body) {
    return new NewGoalProgress(
        body.name("eventId"),
        body.text("note", AssessmentReader.LONGEST_TEXT),
        EvidenceReader.read(body));
  }

  @Override
  public List<Ref<?>> reads(Path path, NewGoalProgress body) {
    return List.of(key(path, body));
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(GoalRoute.goal(path));
  }

  @Override
  public Decision<Answer> decide(Given given, NewGoalProgress body) {
    Optional<ObservationKey> key = given.found().find(key(given.path(), body));
    if (key.isPresent()) {
      Ref.GoalProgressRef ref =
          new Ref.GoalProgressRef(
              given.path().contract(), given.path().get("goal"), key.get().observation());
      GoalProgress first = store.read(List.of(ref)).get(ref);
      return Decision.accept(Answer.ok(GoalView.progress(first), first), Changes.NONE);
    }
    Optional<Goal> goal = GoalRoute.goal(given);
    if (goal.isEmpty()) {
      return Decision.refuse(
          given.contract().refusing("contract_not_active", "a goal's progress be told"));
    }
    return Goals.observe(
            given.contract(), goal.get(), ids.next("o"), body, given.principal(), given.now())
        .map(made -> Answer.created(GoalView.progress(made), made));
  }

  private static Ref.ObservationKeyRef key(Path path, NewGoalProgress body) {
    return ObservationKey.named(path.contract(), Goal.subject(path.get("goal")), body.eventId());
  }
}
