package dev.surety.local.demo;

/** Colours, where somebody looks at them. */
enum Ink {
  COLOURED,
  PLAIN;

  /** Coloured on a terminal, unless NO_COLOR asks for none (no-color.org). */
  static Ink here() {
    boolean terminal = Boolean.getBoolean("surety.stdout.terminal");
    String none = System.getenv().getOrDefault("NO_COLOR", "");
    return terminal && none.isEmpty() ? COLOURED : PLAIN;
  }

  String good(String text) {
    return in("32", text);
  }

  String bad(String text) {
    return in("31", text);
  }

  String strong(String text) {
    return in("1", text);
  }

  String quiet(String text) {
    return in("2", text);
  }

  private String in(String code, String text) {
    return this == PLAIN ? text : "\033[" + code + "m" + text + "\033[0m";
  }
}
