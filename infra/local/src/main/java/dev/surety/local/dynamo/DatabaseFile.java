package dev.surety.local.dynamo;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/**
 * DynamoDB Local's SQLite file, in write-ahead-log mode. The mode is stored in the file, so it
 * holds for DynamoDB Local's own connection: a commit costs one sync instead of three. That a write
 * is on file before it is acknowledged is {@link SettledWrites}' doing.
 */
final class DatabaseFile {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(2);

  private DatabaseFile() {}

  static Path in(Path folder) {
    Path file = folder.resolve("dynamodb.db");
    try {
      Files.createDirectories(folder);
      SQLiteLibraryLoader.initialize();
      journalAhead(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder " + folder + " cannot be used", e);
    } catch (SQLiteException e) {
      throw new IllegalStateException(file + " cannot be opened as a database", e);
    } catch (Exception e) {
      // the loader declares it, for a platform it has no native library for
      throw new IllegalStateException("SQLite's native library does not load here", e);
    }
  }

  private static void journalAhead(Path file) throws SQLiteException {
    SQLiteConnection connection = new SQLiteConnection(file.toFile());
    try {
      connection.open(true);
      SQLiteStatement statement = connection.prepare("PRAGMA journal_mode=WAL");
      statement.step();
      statement.dispose();
    } finally {
      connection.dispose();
    }
  }

  /**
   * Waits until DynamoDB Local has let go of the file, which it does after its shutdown returns:
   * who opens the file before that finds it locked.
   */
  static void awaitReleased(Path file) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted() && isHeld(file)) {
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static boolean isHeld(Path file) {
    SQLiteConnection connection = new SQLiteConnection(file.toFile());
    try {
      connection.open(false);
      // in this mode the first access needs the file alone
      connection.exec("PRAGMA locking_mode=EXCLUSIVE");
      connection.exec("BEGIN EXCLUSIVE");
      connection.exec("COMMIT");
      return false;
    } catch (SQLiteException e) {
      return true;
    } finally {
      connection.dispose();
    }
  }
}
