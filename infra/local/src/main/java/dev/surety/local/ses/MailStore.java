package dev.surety.local.ses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every accepted mail, in order; on the disk before its sender is told that it was accepted. */
public final class MailStore implements AutoCloseable {
  private final @Nullable FileChannel file;
  private final List<Mail> mails;

  private MailStore(@Nullable FileChannel file, List<Mail> mails) {
    this.file = file;
    this.mails = mails;
  }

  /**
   * The mails of a data folder, or of no folder for a stack in memory.
   *
   * @throws UncheckedIOException when the folder's file cannot be read and written
   */
  public static MailStore in(Optional<Path> folder) {
    return folder
        .map(it -> open(it.resolve("mail.jsonl")))
        .orElseGet(() -> new MailStore(null, new ArrayList<>()));
  }

  private static MailStore open(Path path) {
    try {
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
      String text = new String(bytes.array(), StandardCharsets.UTF_8);
      // a process killed while writing leaves half a line: that mail was never accepted
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      file.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
      file.position(file.size());
      return new MailStore(file, new ArrayList<>(whole.lines().map(MailJson::read).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void add(Mail mail) {
    if (file != null) {
      try {
        ByteBuffer line =
            ByteBuffer.wrap((MailJson.write(mail) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
          file.write(line);
        }
        file.force(false);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    mails.add(mail);
  }

  /** All of them, the oldest first. */
  public synchronized List<Mail> all() {
    return List.copyOf(mails);
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
