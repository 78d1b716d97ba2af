package dev.surety.local.ses;

import java.util.UUID;

/** The service's answers. */
final class SesXml {
  private static final String NAMESPACE = " xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\"";

  private SesXml() {}

  static String result(String action, String content) {
    String result = element(action + "Result", content);
    String metadata = element("ResponseMetadata", element("RequestId", requestId()));
    return "<%1$sResponse%2$s>%3$s%4$s</%1$sResponse>"
        .formatted(action, NAMESPACE, result, metadata);
  }

  static String error(SesRefusal refusal) {
    String error =
        element("Type", refusal.status() < 500 ? "Sender" : "Receiver")
            + text("Code", refusal.code())
            + text("Message", refusal.text());
    return "<ErrorResponse%s>%s%s</ErrorResponse>"
        .formatted(NAMESPACE, element("Error", error), element("RequestId", requestId()));
  }

  /** An element of markup. */
  static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  /** An element of text. */
  static String text(String name, String text) {
    return element(name, escape(text));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String requestId() {
    return UUID.randomUUID().toString();
  }
}
