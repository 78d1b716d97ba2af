package dev.surety.local.dynamo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Exclusive use of a data folder by one process. The operating system releases it when the process
 * dies, however it dies, so a killed stack never leaves a folder locked.
 */
public final class FolderLock implements AutoCloseable {
  // locked far behind the text: on Windows a locked byte cannot be read, and the text names the
  // holder
  private static final long LOCKED_BYTE = 1L << 30;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, creating it when missing.
   *
   * @throws FolderInUse when another process, or another stack in this one, has it
   * @throws UncheckedIOException when the folder cannot be created or written
   */
  public static FolderLock take(Path folder) {
    Path file = folder.resolve("surety.lock");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String holder = "another surety process" + pidIn(channel);
        channel.close();
        throw new FolderInUse(folder, holder);
      }
      sign(channel);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder " + folder + " cannot be used", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String pidIn(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    String pid = StandardCharsets.US_ASCII.decode(text.flip()).toString().strip();
    return pid.isEmpty() ? "" : " (pid " + pid + ")";
  }

  private static void sign(FileChannel channel) throws IOException {
    channel.truncate(0);
    String pid = Long.toString(ProcessHandle.current().pid());
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
