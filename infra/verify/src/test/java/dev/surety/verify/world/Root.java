package dev.surety.verify.world;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository's own folder. */
public final class Root {
  private Root() {}

  /** Where template.yaml is: as the build says, or above the folder the test was started in. */
  public static Path path() {
    Path folder = Path.of(System.getProperty("surety.root", "")).toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("template.yaml is in no folder above the working one");
      }
      folder = parent;
    }
    return folder;
  }
}
