package dev.surety.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves intrinsic functions without an account. Parameters have their defaults; what only a
 * deployment knows gets a stand-in: a resource its own name or its logical id, an attribute {@code
 * Resource.Attribute}, a pseudo parameter a fixed local value.
 */
final class Intrinsics {

  private static final String NO_VALUE = "AWS::NoValue";

  private static final Map<String, String> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::Region", "local",
          "AWS::AccountId", "000000000000",
          "AWS::Partition", "aws",
          "AWS::StackName", "surety",
          "AWS::URLSuffix", "amazonaws.com");

  /** Where a resource says the name that a Ref to it gives. */
  private static final Map<String, String> NAMED_BY =
      Map.of(
          "AWS::DynamoDB::Table", "TableName",
          "AWS::Serverless::Function", "FunctionName",
          "AWS::Logs::LogGroup", "LogGroupName",
          "AWS::SES::EmailIdentity", "EmailIdentity",
          "AWS::SES::ConfigurationSet", "Name");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private final Map<?, ?> parameters;
  private final Map<?, ?> resources;
  private final Conditions conditions;

  Intrinsics(Map<?, ?> document) {
    this.parameters = child(document, "Parameters");
    this.resources = child(document, "Resources");
    this.conditions = new Conditions(child(document, "Conditions"), this);
  }

  /** The tree with every intrinsic replaced; entries that resolve to no value are left out. */
  @Nullable Object resolve(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map when map.size() == 1 && isIntrinsic(name(map)) ->
          call(name(map), map.values().iterator().next());
      case Map<?, ?> map -> resolveEntries(map);
      case List<?> list -> list.stream().map(this::resolve).filter(Objects::nonNull).toList();
      case null, default -> value;
    };
  }

  private Map<String, Object> resolveEntries(Map<?, ?> map) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          Object result = resolve(value);
          if (result != null) {
            resolved.put(String.valueOf(key), result);
          }
        });
    return resolved;
  }

  private static String name(Map<?, ?> map) {
    return String.valueOf(map.keySet().iterator().next());
  }

  private static boolean isIntrinsic(String name) {
    return name.equals("Ref") || name.equals("Condition") || name.startsWith("Fn::");
  }

  private @Nullable Object call(String function, Object argument) {
    return switch (function) {
      case "Ref" -> reference(String.valueOf(argument));
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub" -> substitute(argument);
      case "Fn::Join" -> join((List<?>) argument);
      case "Fn::If" -> choose((List<?>) argument);
      case "Condition", "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" ->
          conditions.holds(Map.of(function, argument));
      // What cannot be known here must still be recognisable where it turns up
      default -> function + " " + argument;
    };
  }

  private @Nullable Object reference(String name) {
    if (name.equals(NO_VALUE)) {
      return null;
    }
    if (parameters.get(name) instanceof Map<?, ?> parameter) {
      Object defaultValue = parameter.get("Default");
      return defaultValue == null ? name : defaultValue;
    }
    String pseudo = PSEUDO_PARAMETERS.get(name);
    return pseudo != null ? pseudo : resourceName(name);
  }

  private String resourceName(String id) {
    Map<?, ?> resource = child(resources, id);
    String property = NAMED_BY.getOrDefault(String.valueOf(resource.get("Type")), "");
    Object name = resolve(child(resource, "Properties").get(property));
    return name == null ? id : name.toString();
  }

  private static String attribute(Object argument) {
    return argument instanceof List<?> parts
        ? parts.stream().map(String::valueOf).collect(Collectors.joining("."))
        : String.valueOf(argument);
  }

  private String substitute(Object argument) {
    Map<?, ?> own =
        argument instanceof List<?> parts && parts.get(1) instanceof Map<?, ?> map ? map : Map.of();
    String text = String.valueOf(argument instanceof List<?> parts ? parts.get(0) : argument);
    return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, own)));
  }

  private String value(MatchResult found, Map<?, ?> own) {
    String name = found.group(2);
    if (!found.group(1).isEmpty()) {
      return "${" + name + "}";
    }
    if (own.containsKey(name)) {
      return String.valueOf(resolve(own.get(name)));
    }
    return name.contains(".") ? name : String.valueOf(reference(name));
  }

  private String join(List<?> argument) {
    return resolve(argument.get(1)) instanceof List<?> parts
        ? parts.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(String.valueOf(argument.get(0))))
        : "Fn::Join " + argument;
  }

  private @Nullable Object choose(List<?> argument) {
    boolean first = conditions.holds(Map.of("Condition", String.valueOf(argument.get(0))));
    return resolve(argument.get(first ? 1 : 2));
  }

  private static Map<?, ?> child(Map<?, ?> parent, String name) {
    return parent.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }
}
