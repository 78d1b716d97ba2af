package dev.surety.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as JSON, and its canonical form. */
class JsonTest {
  /** RFC 8785, section 3.2.2 and 3.2.3. */
  @Test
  void canonicalFormOfTheStandardsExample() throws Json.Malformed {
    String given =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertThat(Json.canonical(Json.read(given)))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785, section 3.2.3: members are sorted by UTF-16 code units. */
  @Test
  void canonicalMembersAreInTheOrderOfTheirCodeUnits() throws Json.Malformed {
    String given =
        """
        {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
         "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
         "\\u00f6": "Latin Small Letter O With Diaeresis"}
        """;
    assertThat(Json.canonical(Json.read(given)))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void canonicalFormIgnoresSpaceAndOrder() throws Json.Malformed {
    assertThat(Json.canonical(Json.read("{ \"b\" : 1.0, \"a\" : [ 1e3 ] }")))
        .isEqualTo(Json.canonical(Json.read("{\"a\":[1000],\"b\":1}")))
        .isEqualTo("{\"a\":[1000],\"b\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"a\":1,\"a\":2}",
        "{} {}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":\"\u0001\"}",
        "/* no */ {}"
      })
  void whatIsNoJsonIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> Json.read(text))
        .isInstanceOf(Json.Malformed.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void numbersAreBounded() throws Json.Malformed {
    assertThat(Json.read("1".repeat(40)).isIntegralNumber()).isTrue();
    assertThatThrownBy(() -> Json.read("1".repeat(41))).isInstanceOf(Json.Malformed.class);
  }

  @Test
  void nestingIsBounded() throws Json.Malformed {
    assertThat(Json.read("[".repeat(32) + "]".repeat(32)).isArray()).isTrue();
    assertThatThrownBy(() -> Json.read("[".repeat(33) + "]".repeat(33)))
        .isInstanceOf(Json.Malformed.class);
  }

  @Test
  void factsSurviveTheWayThereAndBack() {
    Map<String, Object> facts =
        Map.of("text", "a", "whole", 5L, "yes", true, "list", List.of(1L, Map.of("b", "c")));
    assertThat(Json.plain(Json.tree(facts))).isEqualTo(facts);
    assertThat(Json.write(Json.tree(Map.of("i", 1)))).isEqualTo("{\"i\":1}");
  }

  @Test
  void nothingElseIsAFact() {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.tree(1.5));
  }
}
