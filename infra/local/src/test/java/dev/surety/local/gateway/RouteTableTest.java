package dev.surety.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

  private final RouteTable<String> table = new RouteTable<>();

  RouteTableTest() {
    // The least specific first, so that the order of registration cannot be what decides
    add("ANY", "/{proxy+}");
    add("GET", "/pets/{proxy+}");
    add("GET", "/pets/{kind}/{id}");
    add("GET", "/pets/dog/{id}");
    add("GET", "/pets/dog/1");
    add("ANY", "/pets/dog/2");
    add("GET", "/pets/dog/2");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/pets/dog/1,GET /pets/dog/1",
    "GET,/pets/dog/3,GET /pets/dog/{id}",
    "GET,/pets/cat/5,GET /pets/{kind}/{id}",
    "GET,/pets/cat/5/6,GET /pets/{proxy+}",
    "POST,/test/5,ANY /{proxy+}",
    "GET,/pets/dog/2,GET /pets/dog/2",
    "PUT,/pets/dog/2,ANY /pets/dog/2"
  })
  void theMostSpecificWins(String method, String path, String expected) {
    assertThat(table.match(method, path))
        .get()
        .extracting(RouteTable.Match::target)
        .isEqualTo(expected);
  }

  @Test
  void variablesAreBound() {
    assertThat(table.match("GET", "/pets/cat/a b"))
        .get()
        .extracting(RouteTable.Match::variables)
        .isEqualTo(Map.of("kind", "cat", "id", "a b"));
    assertThat(table.match("POST", "/x/y"))
        .get()
        .extracting(RouteTable.Match::variables)
        .isEqualTo(Map.of("proxy", "x/y"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/v1/things/",
    "GET,/v1/things/1/",
    "GET,/V1/things/1",
    "POST,/v1/things/1",
    "GET,/v1"
  })
  void whatDoesNotFitIsNotFound(String method, String path) {
    RouteTable<String> things = new RouteTable<>();
    things.add("GET", "/v1/things/{thing}", "thing");

    assertThat(things.match(method, path)).isEmpty();
  }

  private void add(String method, String template) {
    table.add(method, template, method + " " + template);
  }
}
