package dev.surety.verify.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** infra/export/VerifyExport.java, which sees nothing but the JDK. */
public final class Verifier {
  private static final Path SOURCE = Root.path().resolve("infra/export/VerifyExport.java");

  private final Path classes;
  private final Path file;

  /**
   * Compiles it, once for many runs.
   *
   * @param folder a temporary one
   */
  public Verifier(Path folder) {
    this.classes = folder.resolve("classes");
    this.file = folder.resolve("export.json");
    String[] options = {"--release", "17", "-cp", "", "-d", classes.toString(), SOURCE.toString()};
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options) != 0) {
      throw new IllegalStateException(SOURCE + " does not compile");
    }
  }

  /** What it said of an export. */
  public record Verdict(boolean holds, List<String> lines) {
    /** The checks that did not hold, each with the first record that breaks it. */
    public List<String> failures() {
      return lines.stream().filter(line -> line.startsWith("FAIL")).toList();
    }
  }

  /** In this JVM, but out of sight of everything else in it. */
  public Verdict verify(Export export) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (URLClassLoader alone =
            new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      Object holds =
          alone
              .loadClass("VerifyExport")
              .getMethod("holds", PrintStream.class, String[].class)
              .invoke(null, out, new String[] {written(export)});
      return new Verdict((boolean) holds, told.toString(StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("it broke instead of answering", e);
    }
  }

  /** As the documentation says: the program's text, in a JVM of its own. */
  public Verdict verifyAsDocumented(Export export) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      Process process =
          new ProcessBuilder(java, SOURCE.toString(), written(export))
              .redirectErrorStream(true)
              .start();
      List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
      return new Verdict(process.waitFor() == 0, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String written(Export export) throws IOException {
    return Files.writeString(file, String.join("\n", export.pages())).toString();
  }
}
