package dev.surety.local.ses;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** MIME's two encodings, in header words and in bodies. */
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile(
          "=\\?(utf-8|us-ascii|iso-8859-1)\\?([bq])\\?([^?]*)\\?=(\\s+(?==\\?))?",
          Pattern.CASE_INSENSITIVE);

  private EncodedWords() {}

  static String decode(String header) {
    String decoded =
        WORD.matcher(header)
            .replaceAll(
                word ->
                    java.util.regex.Matcher.quoteReplacement(
                        word.group(2).equalsIgnoreCase("b")
                            ? body("base64", word.group(3), Charset.forName(word.group(1)))
                            : body(
                                "quoted-printable",
                                word.group(3).replace('_', ' '),
                                Charset.forName(word.group(1)))));
    // raw bytes in a header are UTF-8 today
    return decoded.equals(header) ? body("8bit", header, StandardCharsets.UTF_8) : decoded;
  }

  static String body(String encoding, String body, Charset charset) {
    byte[] bytes =
        switch (encoding.strip().toLowerCase(Locale.ROOT)) {
          case "base64" -> base64(body);
          case "quoted-printable" -> quotedPrintable(body);
          default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    return new String(bytes, charset);
  }

  private static byte[] base64(String body) {
    try {
      return Base64.getMimeDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      // shown as it came: an inbox is where a broken mail should be seen
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] quotedPrintable(String body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String joined = body.replace("=\n", "");
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      if (c == '=' && i + 2 < joined.length() && isHex(joined, i + 1) && isHex(joined, i + 2)) {
        bytes.write(HexFormat.fromHexDigits(joined, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isHex(String text, int index) {
    return HexFormat.isHexDigit(text.charAt(index));
  }
}
