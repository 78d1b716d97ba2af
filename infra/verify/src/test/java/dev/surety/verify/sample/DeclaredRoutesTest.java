package dev.surety.verify.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.http.Api;
import dev.surety.local.template.RouteSpec;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.World;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredRoutesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ContractsFunction",
        "TicketsFunction",
        "MilestonesFunction",
        "PaymentsFunction",
        "ReportsFunction",
        "GovernanceFunction"
      })
  void aFunctionAnswersExactlyTheRoutesTheTemplateGivesIt(String function) throws Exception {
    try (World world = new World(LocalGround.open())) {
      List<String> given =
          world.template().routes().stream()
              .filter(route -> route.function().equals(function))
              .map(RouteSpec::key)
              .toList();
      assertThat(api(world.function(function).handler()).routes())
          .containsExactlyInAnyOrderElementsOf(given);
    }
  }

  /** A handler shows nobody its routes; the test looks. */
  private static Api api(Object handler) throws ReflectiveOperationException {
    Field field = handler.getClass().getDeclaredField("api");
    field.setAccessible(true);
    return (Api) field.get(handler);
  }
}
