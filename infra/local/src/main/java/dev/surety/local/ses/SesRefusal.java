package dev.surety.local.ses;

/** An error answer of the service, under the code its clients turn into an exception. */
final class SesRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  SesRefusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static SesRefusal sender(String code, String message) {
    return new SesRefusal(400, code, message);
  }

  static SesRefusal invalid(String message) {
    return sender("InvalidParameterValue", message);
  }

  static SesRefusal missing(String parameter) {
    return sender(
        "ValidationError",
        "1 validation error detected: Value null at '"
            + parameter
            + "' failed to satisfy constraint: Member must not be null");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
