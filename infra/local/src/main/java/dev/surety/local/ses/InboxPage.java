package dev.surety.local.ses;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The inbox for a browser: no script, nothing from elsewhere, every mail's text escaped. */
final class InboxPage {
  private static final int SHOWN = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private InboxPage() {}

  static String of(List<Mail> newestFirst) {
    int count = newestFirst.size();
    String note =
        count > SHOWN
            ? "the newest " + SHOWN + " of " + count + "; all of them as JSON"
            : Integer.toString(count);
    String mails =
        newestFirst.stream().limit(SHOWN).map(InboxPage::mail).collect(Collectors.joining());
    String list = count == 0 ? "<p class=\"quiet\">Nothing was sent yet.</p>" : mails;
    return page(count, note, list);
  }

  private static String page(int count, String note, String list) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Surety: %1$d mails</title>
    <style>
      :root { color-scheme: light dark; --line: #8884; --soft: #8882; --quiet: #888; }
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.3rem; } .quiet { color: var(--quiet); }
      details { border-top: 1px solid var(--line); } details[open] { background: var(--soft); }
      summary { display: grid; grid-template-columns: 14rem 1fr 15rem; gap: 1rem; padding: .6rem .5rem; cursor: pointer; }
      summary > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      summary b { font-weight: 600; } summary time { color: var(--quiet); text-align: right; }
      dl { display: grid; grid-template-columns: 9rem 1fr; margin: .5rem; gap: .1rem 1rem; }
      dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
      .bodies { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; padding: .5rem; }
      iframe, pre { box-sizing: border-box; width: 100%%; height: 24rem; margin: 0; border: 1px solid var(--line); border-radius: .4rem; }
      iframe { background: #fff; } pre { padding: .8rem; overflow: auto; white-space: pre-wrap; }
      @media (max-width: 50rem) { summary, .bodies { grid-template-columns: 1fr; } summary time { text-align: left; } }
    </style>
    </head>
    <body>
    <h1>Mail <span class="quiet">%2$s</span></h1>
    %3$s
    </body>
    </html>
    """
        .formatted(count, note, list);
  }

  private static String mail(Mail mail) {
    return "<details><summary><span>%s</span><b>%s</b><time>%s</time></summary>%s%s</details>\n"
        .formatted(
            escape(String.join(", ", mail.to())),
            escape(mail.subject()),
            TIME.format(mail.at()),
            facts(mail),
            bodies(mail));
  }

  private static String facts(Mail mail) {
    String tags =
        mail.tags().entrySet().stream()
            .map(tag -> tag.getKey() + "=" + tag.getValue())
            .collect(Collectors.joining(", "));
    String set = mail.configurationSet();
    return "<dl>"
        + fact("From", mail.from())
        + fact("To", String.join(", ", mail.to()))
        + fact("Cc", String.join(", ", mail.cc()))
        + fact("Bcc", String.join(", ", mail.bcc()))
        + fact("Tags", tags)
        + fact("Configuration set", set == null ? "" : set)
        + fact("Message id", mail.messageId())
        + "</dl>";
  }

  private static String fact(String name, String value) {
    return value.isEmpty() ? "" : "<dt>" + name + "</dt><dd>" + escape(value) + "</dd>";
  }

  private static String bodies(Mail mail) {
    String html = mail.html();
    String text = mail.text();
    return "<div class=\"bodies\">"
        + (html == null
            ? ""
            : "<iframe sandbox loading=\"lazy\" title=\"HTML body\" srcdoc=\""
                + escape(html)
                + "\"></iframe>")
        + (text == null ? "" : "<pre>" + escape(text) + "</pre>")
        + "</div>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
