package dev.surety.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Walks the resources once and keeps those the embedded stack has to stand in for. */
final class TemplateReader {

  private static final String FUNCTION = "AWS::Serverless::Function";

  private final Map<?, ?> document;
  private final Intrinsics intrinsics;
  private final Map<?, ?> resources;
  private final SequencedMap<String, FunctionSpec> functions = new LinkedHashMap<>();

  TemplateReader(Map<?, ?> document) {
    this.document = document;
    this.intrinsics = new Intrinsics(document);
    if (!(document.get("Resources") instanceof Map<?, ?> map)) {
      throw new UnreadableTemplate("the template has no Resources");
    }
    this.resources = map;
  }

  Template read() {
    Section api = theOnly("AWS::Serverless::HttpApi");
    Map<String, AuthorizerSpec> authorizers = authorizers(api);
    EventReader events =
        new EventReader(
            theOnlyId("AWS::DynamoDB::Table"),
            authorizers.keySet(),
            api.at("Auth").optional("DefaultAuthorizer"));
    Map<?, ?> defaults = functionDefaults();
    for (String id : idsOf(FUNCTION)) {
      Section own = properties(id);
      Section merged = new Section(own.where(), Overlay.of(defaults, own.values()));
      functions.put(id, function(id, merged));
      events.read(id, merged);
    }
    return new Template(
        functions,
        events.routes(),
        authorizers,
        events.schedules(),
        events.streams(),
        TableReader.read(theOnlyId("AWS::DynamoDB::Table"), theOnly("AWS::DynamoDB::Table")),
        mail());
  }

  private Map<?, ?> functionDefaults() {
    Object globals = intrinsics.resolve(document.get("Globals"));
    return globals instanceof Map<?, ?> map
        ? new Section("Globals", map).at("Function").values()
        : Map.of();
  }

  private static FunctionSpec function(String id, Section properties) {
    Map<String, String> environment = new LinkedHashMap<>();
    properties
        .at("Environment")
        .at("Variables")
        .values()
        .forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
    String logGroup = properties.at("LoggingConfig").optional("LogGroup");
    return new FunctionSpec(
        id,
        // A handler may name its method; the class is what is loaded here
        properties.text("Handler").replaceFirst("::.*", ""),
        environment,
        Duration.ofSeconds(properties.number("Timeout")),
        properties.number("MemorySize"),
        logGroup == null ? "/aws/lambda/" + id : logGroup);
  }

  private static Map<String, AuthorizerSpec> authorizers(Section api) {
    Map<String, AuthorizerSpec> authorizers = new LinkedHashMap<>();
    api.at("Auth")
        .each("Authorizers")
        .forEach(
            (name, authorizer) -> {
              Section jwt = authorizer.at("JwtConfiguration");
              List<String> audience = jwt.texts("audience");
              if (audience.isEmpty()) {
                throw jwt.fault("audience is missing");
              }
              authorizers.put(name, new AuthorizerSpec(name, jwt.text("issuer"), audience));
            });
    return authorizers;
  }

  private MailSpec mail() {
    return new MailSpec(
        theOnly("AWS::SES::EmailIdentity").text("EmailIdentity"),
        setting("MAIL_FROM"),
        setting("MAIL_CONFIGURATION_SET"));
  }

  private String setting(String variable) {
    for (FunctionSpec function : functions.values()) {
      String value = function.environment().get(variable);
      if (value != null) {
        return value;
      }
    }
    throw new UnreadableTemplate("no function has the environment variable " + variable);
  }

  private Section theOnly(String type) {
    return properties(theOnlyId(type));
  }

  private String theOnlyId(String type) {
    List<String> ids = idsOf(type);
    if (ids.size() != 1) {
      throw new UnreadableTemplate("there must be one " + type + ", not " + ids);
    }
    return ids.getFirst();
  }

  private List<String> idsOf(String type) {
    List<String> ids = new ArrayList<>();
    resources.forEach(
        (id, resource) -> {
          if (resource instanceof Map<?, ?> map && type.equals(map.get("Type"))) {
            ids.add(String.valueOf(id));
          }
        });
    return ids;
  }

  private Section properties(String id) {
    @Nullable Object resource = intrinsics.resolve(resources.get(id));
    return new Section(id, resource instanceof Map<?, ?> map ? map : Map.of()).at("Properties");
  }
}
