package dev.surety.local.dynamo;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries' own logging out of the terminal: errors only, and without starting log4j's
 * core. Settings given on the command line win.
 */
final class LibraryLogging {
  // held here: the JDK forgets the level of a logger that nobody refers to
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private LibraryLogging() {}

  /** To be called before the first class of DynamoDB Local is touched. */
  static void quiet() {
    unlessSet(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    unlessSet("org.apache.logging.log4j.simplelog.level", "ERROR");
    unlessSet("slf4j.internal.verbosity", "ERROR");
    SQLITE.setLevel(Level.SEVERE);
  }

  private static void unlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
