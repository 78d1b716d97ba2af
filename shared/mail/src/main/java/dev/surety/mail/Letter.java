package dev.surety.mail;

/** A mail as people read it: one text, in plain and in HTML. */
record Letter(String subject, String text, String html) {
  /** The subject that mail servers and clients take without folding trouble. */
  private static final int LONGEST_SUBJECT = 150;

  /**
   * Lays a letter out.
   *
   * @param subject what to do, in one line
   * @param paragraphs what happened, one thought each
   * @param link where to look
   */
  static Letter of(String subject, Iterable<String> paragraphs, String link) {
    StringBuilder text = new StringBuilder();
    StringBuilder html =
        new StringBuilder(
            "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"></head><body style=\"font:16px/1.5"
                + " sans-serif;max-width:36em;margin:1em auto;padding:0 1em\">");
    for (String paragraph : paragraphs) {
      text.append(paragraph).append("\n\n");
      html.append("<p>").append(escaped(paragraph)).append("</p>");
    }
    text.append(link).append('\n');
    html.append("<p><a href=\"").append(escaped(link)).append("\">");
    html.append(escaped(link)).append("</a></p></body></html>");
    return new Letter(oneLine(subject), text.toString(), html.toString());
  }

  /** Text of people's own making must not become markup. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").trim();
    if (line.length() <= LONGEST_SUBJECT) {
      return line;
    }
    int end = LONGEST_SUBJECT - 3;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }
}
