package dev.surety.local.replay;

/** A row that cannot be replayed. */
final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String value;

  /**
   * @param reason the same words for the same fault
   * @param value what stands in the file
   */
  BadRow(String reason, String value) {
    super(reason + ": " + value);
    this.reason = reason;
    this.value = value;
  }

  String reason() {
    return reason;
  }

  String value() {
    return value;
  }
}
