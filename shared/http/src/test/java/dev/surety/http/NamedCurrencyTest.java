package dev.surety.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.json.Faults;
import dev.surety.json.Json;
import dev.surety.json.Reader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedCurrencyTest {
  private static final Decision<String> YES = Decision.accept("yes", Changes.NONE);

  @Test
  void aBodyNeedNotNameTheCurrency() {
    NamedCurrency none = read("{}", new Faults());
    assertThat(none.confirms(in("JPY"), YES)).isEqualTo(YES);
  }

  @Test
  void theContractsOwnCurrencyMayBeNamed() {
    assertThat(usd().confirms(in("USD"), YES)).isEqualTo(YES);
  }

  @Test
  void anotherCurrencyIsRefusedWithItsPlace() {
    Refusal refusal = refused(usd().confirms(in("JPY"), YES));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MEANING);
    assertThat(refusal.code()).isEqualTo("currency_differs");
    assertThat(refusal.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/currency");
              assertThat(fault.code()).isEqualTo("currency_differs");
              assertThat(fault.detail()).isEqualTo("the contract is in JPY, not in USD");
            });
  }

  @Test
  void whatTheStateOrTheRoleForbidsIsToldSooner() {
    Refusal state = Refusal.state(ContractState.SIGNED, List.of(), "not_active", "not now");
    Refusal role = Refusal.forbidden("not_you", "not you");
    Refusal meaning = Refusal.meaning("too_much", "too much");
    assertThat(refused(usd().confirms(in("JPY"), Decision.refuse(state)))).isEqualTo(state);
    assertThat(refused(usd().confirms(in("JPY"), Decision.refuse(role)))).isEqualTo(role);
    assertThat(refused(usd().confirms(in("JPY"), Decision.refuse(meaning))).code())
        .isEqualTo("currency_differs");
    assertThat(refused(usd().confirms(in("USD"), Decision.refuse(meaning)))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"usd\"", "\"XXX\"", "\"\"", "7", "{}"})
  void whatIsNoCurrencyIsAFaultOfTheBody(String value) {
    Faults faults = new Faults();
    read("{\"currency\":" + value + "}", faults);
    assertThat(faults.all()).extracting(f -> f.pointer()).containsExactly("/currency");
  }

  private static NamedCurrency usd() {
    return new NamedCurrency(Optional.of("USD"));
  }

  private static NamedCurrency read(String body, Faults faults) {
    Reader reader = new Reader(Json.readOwn(body), "", faults);
    NamedCurrency named = NamedCurrency.of(reader);
    reader.nothingElse();
    return named;
  }

  private static Refusal refused(Decision<String> decision) {
    return ((Decision.Refused<String>) decision).refusal();
  }

  private static Contract in(String currency) {
    Contract c = RenameContract.in(ContractState.ACTIVE);
    return new Contract(
        c.id(),
        c.version(),
        c.state(),
        c.client(),
        c.provider(),
        c.title(),
        currency,
        c.termsVersion(),
        c.termsHash(),
        c.signatures(),
        c.createdAt(),
        c.course(),
        c.suspensions());
  }
}
