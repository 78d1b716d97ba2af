package dev.surety.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class IntrinsicsTest {

  private static final String DOCUMENT =
      """
      Parameters:
        Domain: {Type: String, Default: example.org}
        Undecided: {Type: String}
      Conditions:
        IsExample: !Equals [!Ref Domain, example.org]
        IsOther: !Not [!Condition IsExample]
        Either: !Or [!Condition IsOther, !Condition IsExample]
        Both: !And [!Condition IsOther, !Condition IsExample]
      Resources:
        Queue: {Type: AWS::SQS::Queue}
        Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub "t-${Domain}"}}
      """;

  private final Intrinsics intrinsics = new Intrinsics(load(DOCUMENT));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "!Ref Domain; example.org",
        "!Ref Undecided; Undecided",
        "!Ref AWS::Region; local",
        "!Ref Queue; Queue",
        "!Ref Table; t-example.org",
        "!GetAtt Queue.Arn; Queue.Arn",
        "!GetAtt [Queue, Arn]; Queue.Arn",
        "!Sub \"a.${Domain}/${Queue.Arn}/${!Kept}\"; a.example.org/Queue.Arn/${Kept}",
        "!Sub [\"${Own}-${Domain}\", {Own: !Ref Queue}]; Queue-example.org",
        "!Join [\"-\", [a, !Ref Domain]]; a-example.org",
        "!If [IsExample, yes it is, no]; yes it is",
        "!If [IsOther, a, b]; b",
        "!If [Either, a, b]; a",
        "!If [Both, a, b]; b",
        "!ImportValue other-stack; Fn::ImportValue other-stack",
        "{Fn::Sub: \"${Domain}\"}; example.org"
      })
  void resolvesToWhatIsKnownHere(String yaml, String expected) {
    assertThat(resolve(yaml)).isEqualTo(expected);
  }

  @Test
  void entriesWithoutAValueAreLeftOut() {
    assertThat(resolve("{kept: 1, gone: !Ref AWS::NoValue}")).isEqualTo(Map.of("kept", 1));
  }

  @Test
  void aConditionNobodyDefinedIsNamed() {
    assertThatExceptionOfType(UnreadableTemplate.class)
        .isThrownBy(() -> resolve("!If [IsMissing, a, b]"))
        .withMessageContaining("IsMissing");
  }

  private Object resolve(String yaml) {
    Object resolved = intrinsics.resolve(load("value: " + yaml).get("value"));
    assertThat(resolved).isNotNull();
    return resolved == null ? "" : resolved;
  }

  private static Map<?, ?> load(String yaml) {
    return new Yaml(new IntrinsicTags()).load(yaml);
  }
}
