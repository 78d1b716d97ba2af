package dev.surety.local.ses;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call in AWS's query protocol: form fields, lists as {@code Name.member.1}. */
final class SesQuery {
  private final Map<String, String> fields;

  private SesQuery(Map<String, String> fields) {
    this.fields = fields;
  }

  static SesQuery parse(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return new SesQuery(fields);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Nullable String optional(String name) {
    return fields.get(name);
  }

  String required(String name) throws SesRefusal {
    String value = fields.get(name);
    if (value == null) {
      throw SesRefusal.missing(memberName(name));
    }
    return value;
  }

  List<String> members(String name) {
    List<String> members = new ArrayList<>();
    String value = fields.get(name + ".member.1");
    while (value != null) {
      members.add(value);
      value = fields.get(name + ".member." + (members.size() + 1));
    }
    return members;
  }

  Map<String, String> tags() throws SesRefusal {
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = 1; fields.containsKey("Tags.member." + i + ".Name"); i++) {
      tags.put(required("Tags.member." + i + ".Name"), required("Tags.member." + i + ".Value"));
    }
    return tags;
  }

  // the service names the member in its own spelling: message.body.text
  private static String memberName(String name) {
    StringBuilder spelled = new StringBuilder(name);
    for (int i = 0; i < spelled.length(); i++) {
      if (i == 0 || spelled.charAt(i - 1) == '.') {
        spelled.setCharAt(i, Character.toLowerCase(spelled.charAt(i)));
      }
    }
    return spelled.toString();
  }
}
