package dev.surety.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.http.BadRequest;
import dev.surety.http.Given;
import dev.surety.http.Path;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Periods that hold many measurements; what the figures are is tested where they are stored. */
class ShowAttainmentTest {
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

  @Test
  void asManyAsFitAreAnsweredWithTheOldestBreaches() throws Exception {
    var body = show(50_000).show(given()).body();
    assertThat(body.at("/metrics/0/total").asInt()).isEqualTo(50_000);
    assertThat(body.path("breaches")).hasSize(100);
    assertThat(body.at("/breaches/0/ticket").asText()).isEqualTo("t_0");
    assertThat(body.path("moreBreaches").asBoolean()).isTrue();
  }

  @Test
  void aPeriodThatHoldsMoreIsRefusedAsTooLarge() {
    BadRequest refusal = catchThrowableOfType(BadRequest.class, () -> show(50_001).show(given()));
    assertThat(refusal).hasMessageContaining("shorter period");
  }

  private static Given given() {
    Contract contract = Contract.draft("c_1", "org_acme", "Community", NOW);
    return new Given(
        new Principal("anna", "org_acme", Set.of(Role.ADMIN)),
        Optional.of(Side.CLIENT),
        "",
        new Path(Map.of("contract", "c_1")),
        Map.of(),
        new Snapshot(Map.of(contract.ref(), contract)),
        NOW);
  }

  private static ShowAttainment show(int measurements) {
    Listings listings =
        of(
            Listings.class,
            arguments -> page(measurements, (Page.Request) arguments[arguments.length - 1]));
    Store store = of(Store.class, _ -> new Snapshot(Map.of()));
    return new ShowAttainment(listings, store);
  }

  private static Page<Measurement> page(int all, Page.Request asked) {
    int from = asked.after().isEmpty() ? 0 : Integer.parseInt(asked.after());
    int to = Math.min(all, from + asked.size());
    List<Measurement> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      rows.add(breach(i));
    }
    return new Page<>(rows, to < all ? Integer.toString(to) : "");
  }

  private static Measurement breach(int i) {
    Instant dueAt = NOW.plusSeconds(i);
    return new Measurement(
        "c_1",
        "t_" + i,
        "UPDATE",
        Measure.UPDATE,
        "LOW",
        1,
        Duration.ofHours(1),
        dueAt.minusSeconds(3_600),
        dueAt,
        false,
        false,
        null,
        null,
        null,
        Duration.ZERO);
  }

  private interface Answers {
    Object to(Object[] arguments);
  }

  private static <T> T of(Class<T> port, Answers answers) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, _, arguments) -> answers.to(arguments)));
  }
}
