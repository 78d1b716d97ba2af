package dev.surety.local.ses;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much of MIME as an inbox shows: headers, and the first plain and the first HTML part. */
final class RawMessage {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*(boundary|charset)=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private @Nullable String text;
  private @Nullable String html;

  private RawMessage() {}

  static RawMessage parse(byte[] bytes) throws SesRefusal {
    // one char a byte: the parts are decoded by their own charsets
    String whole = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    RawMessage message = new RawMessage();
    message.take(whole, message.headers);
    if (message.headers.isEmpty()) {
      throw SesRefusal.invalid("Message has no headers");
    }
    return message;
  }

  private void take(String part, Map<String, String> headers) {
    int end = part.startsWith("\n") ? 0 : part.indexOf("\n\n");
    String head = end < 0 ? part : part.substring(0, end);
    String body = end < 0 ? "" : part.substring(Math.min(part.length(), end == 0 ? 1 : end + 2));
    head.replaceAll("\n[ \t]+", " ")
        .lines()
        .filter(line -> line.indexOf(':') > 0)
        .forEach(
            line ->
                headers.putIfAbsent(
                    line.substring(0, line.indexOf(':')),
                    EncodedWords.decode(line.substring(line.indexOf(':') + 1).strip())));
    String type = headers.getOrDefault("Content-Type", "text/plain");
    String boundary = parameter(type, "boundary");
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/") && boundary != null) {
      takeParts(body, "--" + boundary);
    } else {
      takeBody(type, headers.getOrDefault("Content-Transfer-Encoding", "7bit"), body);
    }
  }

  private void takeParts(String body, String delimiter) {
    String[] parts = ("\n" + body).split("\n" + Pattern.quote(delimiter), -1);
    for (int i = 1; i < parts.length && !parts[i].startsWith("--"); i++) {
      String part = parts[i].substring(Math.min(parts[i].length(), parts[i].indexOf('\n') + 1));
      take(part, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }
  }

  private void takeBody(String type, String encoding, String body) {
    String content = EncodedWords.body(encoding, body, charset(type));
    if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
      html = html == null ? content : html;
    } else if (type.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
      text = text == null ? content : text;
    }
  }

  private static Charset charset(String type) {
    String name = parameter(type, "charset");
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static @Nullable String parameter(String type, String name) {
    Matcher matcher = PARAMETER.matcher(type);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        return matcher.group(2);
      }
    }
    return null;
  }

  /** A header's value, or nothing. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  List<String> addresses(String name) {
    return Arrays.stream(header(name).split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  @Nullable String text() {
    return text;
  }

  @Nullable String html() {
    return html;
  }
}
