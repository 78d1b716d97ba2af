package dev.surety.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.party.Side;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a document can be wrong, with its pointer. */
class ReaderTest {
  @Test
  void everythingThatIsMissingIsFoundAtOnce() {
    assertThat(
            faults(
                "{}",
                r -> {
                  r.text("text");
                  r.name("name");
                  r.oneOf("side", Side.class);
                  r.whole("whole", 1, 9);
                  r.object("object").text("inner");
                  r.atLeastOne("list").each("list", e -> e);
                  r.optionalText("optional");
                  r.flag("flag", true);
                }))
        .containsExactly(
            "/text missing",
            "/name missing",
            "/side missing",
            "/whole missing",
            "/object missing",
            "/list missing");
  }

  @Test
  void nullCountsAsMissing() {
    assertThat(faults("{\"text\":null}", r -> r.text("text"))).containsExactly("/text missing");
  }

  @Test
  void anEmptyArrayIsMissingWhereOneElementIsNeeded() {
    assertThat(faults("{\"list\":[]}", r -> r.atLeastOne("list"))).containsExactly("/list missing");
  }

  @ParameterizedTest
  @CsvSource({
    "5, not_text",
    "true, not_text",
    "[], not_text",
    "'\"  \"', not_text",
    "'\"a\\u0000b\"', control_character",
    "'\"a\\u001bb\"', control_character",
    "'\"a\\ud800b\"', not_unicode",
    "'\"\\udc00\"',   not_unicode"
  })
  void textIsTextByItselfAndInArrays(String value, String code) {
    assertThat(faults("{\"t\":" + value + "}", r -> r.text("t"))).containsExactly("/t " + code);
    assertThat(faults("{\"t\":[\"a\"," + value + "]}", ReaderTest::texts))
        .containsExactly("/t/1 " + code);
  }

  @Test
  void anAmountThatMayBeLeftOutIsNeverNull() {
    assertThat(faults("{\"a\":null}", r -> r.optionalMinor("a", 1)))
        .containsExactly("/a not_whole");
    assertThat(faults("{\"a\":0}", r -> r.optionalMinor("a", 1)))
        .containsExactly("/a out_of_range");
    assertThat(faults("{}", r -> r.optionalMinor("a", 1))).isEmpty();
    assertThat(faults("{\"a\":1}", r -> r.optionalMinor("a", 1))).isEmpty();
  }

  @Test
  void aPairOfSurrogatesIsText() {
    assertThat(faults("{\"t\":[\"\\ud83d\\ude00\"]}", ReaderTest::texts)).isEmpty();
  }

  @Test
  void textInArraysIsBounded() {
    String longest = "a".repeat(Reader.LONGEST_TEXT);
    assertThat(faults("{\"t\":[\"" + longest + "\"]}", ReaderTest::texts)).isEmpty();
    assertThat(faults("{\"t\":[\"" + longest + "a\"]}", ReaderTest::texts))
        .containsExactly("/t/0 too_long");
  }

  @Test
  void aGapIsOneFaultWhateverWouldBeInIt() {
    assertThat(
            faults(
                "{\"list\":[{}]}",
                r -> {
                  Reader outer = r.object("outer");
                  outer.object("inner").name("name");
                  outer.atLeastOne("list").each("list", e -> e.text("text"));
                  outer.nothingElse();
                  r.each("list", e -> e.object("part").whole("number", 1, 9));
                }))
        .containsExactly("/outer missing", "/list/0/part missing");
  }

  @Test
  void textMayHaveLinesAndTabsAndIsBounded() {
    assertThat(faults("{\"t\":\"a\\n\\tb\"}", r -> r.text("t"))).isEmpty();
    String longest = "a".repeat(Reader.LONGEST_TEXT);
    assertThat(faults("{\"t\":\"" + longest + "\"}", r -> r.text("t"))).isEmpty();
    assertThat(faults("{\"t\":\"" + longest + "a\"}", r -> r.text("t")))
        .containsExactly("/t too_long");
  }

  @ParameterizedTest
  @CsvSource({
    "1,                not_there",
    "9007199254740991, not_there",
    "9007199254740992, out_of_range",
    "0,                out_of_range",
    "-1,               out_of_range",
    "1.0,              not_whole",
    "1e3,              not_whole",
    "1.5,              not_whole",
    "1e2,              not_whole",
    "1E+2,             not_whole",
    "100e-2,           not_whole",
    "-0.0,             not_whole",
    "1e400,            not_whole",
    "-1e400,           not_whole",
    "9007199254740993.0, not_whole",
    "9007199254740993, out_of_range",
    "9223372036854775808, out_of_range",
    "-9223372036854775809, out_of_range",
    "-0,               out_of_range",
    "null,             missing",
    "[1],              not_whole",
    "'{\"amountMinor\":1}', not_whole",
    "'\"1\"',          not_whole",
    "true,             not_whole",
    "99999999999999999999999, out_of_range"
  })
  void moneyIsAWholeNumberOfMinorUnits(String number, String code) {
    List<String> faults = faults("{\"m\":" + number + "}", r -> r.minor("m", 1));
    assertThat(faults).isEqualTo(code.equals("not_there") ? List.of() : List.of("/m " + code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"client\"", "\"BOTH\"", "\"\u0130\""})
  void aConstantIsSpelledExactly(String value) {
    assertThat(faults("{\"s\":" + value + "}", r -> r.oneOf("s", Side.class))).hasSize(1);
  }

  @Test
  void formsOfTheirOwnAreParsed() {
    assertThat(faults("{\"d\":\"1 hour\"}", ReaderTest::duration)).containsExactly("/d malformed");
    assertThat(faults("{\"d\":\"PT1H\"}", ReaderTest::duration)).isEmpty();
  }

  @Test
  void flagsObjectsAndArraysAreWhatTheyAre() {
    assertThat(
            faults(
                "{\"f\":\"yes\",\"o\":[],\"a\":{}}",
                r -> {
                  r.flag("f", false);
                  r.object("o");
                  r.each("a", e -> e);
                }))
        .containsExactly("/f not_boolean", "/o not_an_object", "/a not_an_array");
  }

  @Test
  void elementsHaveTheirPlace() {
    assertThat(
            faults(
                "{\"a\":[{\"n\":\"x\"},{\"n\":5},7],\"t\":[\"PT1H\",\"x\",3]}",
                r -> {
                  r.each("a", e -> e.text("n"));
                  r.texts("t", "a duration", Duration.ZERO, Names::duration);
                }))
        .containsExactly(
            "/a/1/n not_text",
            "/a/2 not_an_object",
            "/a/2/n missing",
            "/t/1 malformed",
            "/t/2 not_text");
  }

  @Test
  void arraysAreBounded() {
    String many = "[" + "\"a\",".repeat(Reader.MOST_ELEMENTS) + "\"a\"]";
    assertThat(faults("{\"t\":" + many + "}", ReaderTest::texts)).containsExactly("/t too_many");
  }

  @Test
  void unknownMembersAreNamedEverywhere() {
    assertThat(
            faults(
                "{\"known\":\"a\",\"other\":1,\"a/b~c\":2,\"o\":{\"x\":1}}",
                r -> {
                  r.text("known");
                  r.object("o").nothingElse();
                }))
        .containsExactly("/o/x unknown_member", "/other unknown_member", "/a~1b~0c unknown_member");
  }

  @Test
  void theWholeDocumentKnowsEveryMember() {
    assertThat(faults("{\"any\":1}", Reader::whole)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "\"text\"", "true", "null"})
  void aDocumentIsAnObject(String text) {
    assertThat(faults(text, r -> r.text("t"))).containsExactly(" not_an_object", "/t missing");
  }

  @Test
  void onlyWhatIsMissingIsLeftOutOfTheSyntacticFaults() throws Json.Malformed {
    Faults faults = new Faults();
    Reader reader = new Reader(Json.read("{\"b\":5}"), "", faults);
    reader.text("a");
    reader.text("b");
    assertThat(faults.all()).hasSize(2);
    assertThat(faults.syntactic()).extracting(f -> f.pointer()).containsExactly("/b");
  }

  private static void texts(Reader reader) {
    reader.texts("t", "text", "", t -> t);
  }

  private static void duration(Reader reader) {
    reader.parsed("d", "a duration", Duration.ZERO, Names::duration);
  }

  private static List<String> faults(String text, Consumer<Reader> reading) {
    try {
      Faults faults = new Faults();
      Reader reader = new Reader(Json.read(text), "", faults);
      reading.accept(reader);
      reader.nothingElse();
      return faults.all().stream().map(f -> f.pointer() + " " + f.code()).toList();
    } catch (Json.Malformed e) {
      throw new IllegalArgumentException(e);
    }
  }
}
