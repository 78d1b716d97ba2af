package dev.surety.local.template;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The template that deploys, at the root of the repository. */
final class Deployable {

  static final Path FILE =
      Path.of(System.getProperty("surety.root", "../..")).resolve("template.yaml");

  private Deployable() {}

  /** Every resource of a type, resolved, by logical id. */
  static Map<String, Section> resources(String type) throws IOException {
    try (Reader text = Files.newBufferedReader(FILE)) {
      Map<?, ?> document = new Yaml(new IntrinsicTags()).load(text);
      Intrinsics intrinsics = new Intrinsics(document);
      Section all = new Section("template", document).at("Resources");
      Map<String, Section> found = new LinkedHashMap<>();
      for (Object id : all.values().keySet()) {
        Section resource = all.at(String.valueOf(id));
        if (resource.text("Type").equals(type)
            && intrinsics.resolve(resource.values()) instanceof Map<?, ?> resolved) {
          found.put(String.valueOf(id), new Section(String.valueOf(id), resolved));
        }
      }
      return found;
    }
  }
}
