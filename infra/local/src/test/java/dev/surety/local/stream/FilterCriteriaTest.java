package dev.surety.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterCriteriaTest {
  private static final String RECORD =
      """
      {"eventName":"INSERT","dynamodb":{"NewImage":{"kind":{"S":"OUTBOX"},"state":{"S":"PENDING"},
       "tags":{"SS":["a","b"]},"on":{"BOOL":true}},"SizeBytes":12}}
      """;

  private static boolean passes(String... patterns) throws Exception {
    return FilterCriteria.of(List.of(patterns)).pass(new JsonMapper().readTree(RECORD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"eventName":["INSERT","MODIFY"],"dynamodb":{"NewImage":{"kind":{"S":["OUTBOX"]},"state":{"S":["PENDING"]}}}} | true
          {"eventName":["REMOVE"]}                                            | false
          {"dynamodb":{"NewImage":{"state":{"S":["SENT"]}}}}                  | false
          {"dynamodb":{"NewImage":{"kind":{"S":[{"prefix":"OUT"}]}}}}         | true
          {"dynamodb":{"NewImage":{"kind":{"S":[{"prefix":"IN"}]}}}}          | false
          {"dynamodb":{"NewImage":{"kind":{"S":[{"exists":true}]}}}}          | true
          {"dynamodb":{"NewImage":{"gone":{"S":[{"exists":false}]}}}}         | true
          {"dynamodb":{"NewImage":{"gone":{"S":[{"exists":true}]}}}}          | false
          {"dynamodb":{"NewImage":{"kind":{"S":[{"anything-but":"OUTBOX"}]}}}} | false
          {"dynamodb":{"NewImage":{"kind":{"S":[{"anything-but":["A","B"]}]}}}} | true
          {"dynamodb":{"NewImage":{"gone":{"S":[{"anything-but":["A"]}]}}}}   | false
          {"dynamodb":{"SizeBytes":[12.0]}}                                   | true
          {"dynamodb":{"SizeBytes":[{"anything-but":12}]}}                    | false
          {"dynamodb":{"NewImage":{"on":{"BOOL":[true]}}}}                    | true
          {"dynamodb":{"NewImage":{"tags":{"SS":["b"]}}}}                     | true
          {"dynamodb":{"NewImage":{"tags":{"SS":["c"]}}}}                     | false
          """)
  void matchesAsLambdaDoes(String pattern, boolean expected) throws Exception {
    assertThat(passes(pattern)).isEqualTo(expected);
  }

  @Test
  void anyPatternWillDoAndNoneLetsEverythingPass() throws Exception {
    assertThat(passes("{\"eventName\":[\"REMOVE\"]}", "{\"eventName\":[\"INSERT\"]}")).isTrue();
    assertThat(passes()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[{\"cidr\":\"10.0.0.0/8\"}]}",
        "{\"a\":[{\"numeric\":[\">\",1]}]}",
        "{\"a\":[{\"anything-but\":{\"prefix\":\"x\"}}]}",
        "{\"$or\":[{\"a\":[1]}]}"
      })
  void anUnknownOperatorIsRefusedByName(String pattern) {
    String operator = pattern.replaceAll(".*\"(cidr|numeric|anything-but|\\$or)\".*", "$1");
    assertThatThrownBy(() -> FilterCriteria.of(List.of(pattern)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("operator " + operator + " is not known here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":1}", "{\"a\":[]}", "{}", "{\"a\":[[1]]}"})
  void aMalformedPatternIsRefused(String pattern) {
    assertThatThrownBy(() -> FilterCriteria.of(List.of(pattern)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
