package dev.surety.local.template;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The deployable system as the embedded stack needs it.
 *
 * @param functions every function by logical id, in the template's order
 * @param routes the HTTP API's routes, in the template's order
 * @param authorizers the HTTP API's JWT authorizers by name
 * @param schedules what calls a function by the clock
 * @param streams what calls a function with the table's changes
 * @param table the one table
 * @param mail who may send mail
 */
public record Template(
    SequencedMap<String, FunctionSpec> functions,
    List<RouteSpec> routes,
    Map<String, AuthorizerSpec> authorizers,
    List<ScheduleSpec> schedules,
    List<StreamTrigger> streams,
    TableSpec table,
    MailSpec mail) {

  public Template {
    functions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(functions));
    routes = List.copyOf(routes);
    authorizers = Map.copyOf(authorizers);
    schedules = List.copyOf(schedules);
    streams = List.copyOf(streams);
  }

  /**
   * Reads a SAM template.
   *
   * @throws UnreadableTemplate naming the resource and what is wrong with it
   * @throws UncheckedIOException when the file cannot be read
   */
  public static Template read(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      Object document = new Yaml(new IntrinsicTags()).load(text);
      if (!(document instanceof Map<?, ?> map)) {
        throw new UnreadableTemplate(file.getFileName() + " holds no mapping");
      }
      return new TemplateReader(map).read();
    } catch (YAMLException e) {
      throw new UnreadableTemplate(file.getFileName() + " is not YAML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }

  /**
   * A function that must be there.
   *
   * @throws UnreadableTemplate when the template has none of that logical id
   */
  public FunctionSpec function(String id) {
    FunctionSpec function = functions.get(id);
    if (function == null) {
      throw new UnreadableTemplate(id + ": no such function in the template");
    }
    return function;
  }
}
