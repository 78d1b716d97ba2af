package dev.surety.local.dynamo;

import java.nio.file.Path;

/** Another stack holds the data folder; two writers on one database file would corrupt it. */
public final class FolderInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FolderInUse(Path folder, String holder) {
    super(
        "the data folder " + folder + " is in use by " + holder + "; stop it or give another one");
  }
}
