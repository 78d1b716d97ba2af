package dev.surety.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/** The RSA key pair that signs development tokens. */
final class TokenKey {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private TokenKey() {}

  static RSAKey generate() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this JDK cannot make RSA keys", e);
    }
  }

  /**
   * The key kept in a file, made on first use, so that tokens outlive a restart.
   *
   * @throws UncheckedIOException when the file can be neither read nor written
   * @throws IllegalStateException when it holds something else
   */
  static RSAKey keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file, generate());
      }
      Files.setPosixFilePermissions(file, OWNER_ONLY);
      RSAKey key = RSAKey.parse(Files.readString(file));
      if (!key.isPrivate() || key.getKeyID() == null) {
        throw new IllegalStateException(file.getFileName() + " holds no private key with an id");
      }
      return key;
    } catch (ParseException e) {
      throw new IllegalStateException(
          file.getFileName() + " is not an RSA key; delete it and a new one is made", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the token key cannot be kept in " + file.getFileName(), e);
    }
  }

  /** Moved into place complete, so that a killed process leaves a whole key or none. */
  private static void write(Path file, RSAKey key) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder");
    }
    Files.createDirectories(folder);
    Path draft =
        Files.createTempFile(
            folder, "token-key", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(draft, key.toJSONString());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
