package dev.surety.json.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.surety.json.Json;
import dev.surety.json.terms.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What differs between two versions of the terms, member by member, as a person would say it. */
public final class TermsDiff {
  private final String currency;
  private final List<Difference> all = new ArrayList<>();

  private TermsDiff(String currency) {
    this.currency = currency;
  }

  /** Every difference of two terms documents, in the order of the earlier one's members. */
  public static List<Difference> between(JsonNode before, JsonNode after) {
    TermsDiff diff = new TermsDiff(after.path("currency").asText());
    diff.members("", List.of(), before, after);
    return List.copyOf(diff.all);
  }

  /** The same for two canonical documents. */
  public static List<Difference> between(String before, String after) {
    return between(Json.readOwn(before), Json.readOwn(after));
  }

  public static ArrayNode shown(List<Difference> differences) {
    return (ArrayNode) Json.tree(differences.stream().map(Difference::shown).toList());
  }

  private void members(String pointer, List<String> words, JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      node(at, words, name, before.path(name), after.path(name));
    }
  }

  private void node(
      String pointer, List<String> words, String name, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      members(pointer, with(words, name), before, after);
    } else if (ofObjects(before) && ofObjects(after)) {
      elements(pointer, words, name, before, after);
    } else {
      leaf(pointer, words, name, before, after);
    }
  }

  private static boolean ofObjects(JsonNode node) {
    return node.isArray() && node.valueStream().allMatch(JsonNode::isObject);
  }

  /** Elements that have names are the same wherever they stand; others are by their place. */
  private void elements(
      String pointer, List<String> words, String name, JsonNode before, JsonNode after) {
    ElementNames names = ElementNames.of(name);
    Map<String, Integer> earlier = names.places(before);
    Map<String, Integer> later = names.places(after);
    boolean named = earlier.size() == before.size() && later.size() == after.size();
    Map<String, Integer> from = named ? earlier : ElementNames.byPlace(name, before);
    Map<String, Integer> to = named ? later : ElementNames.byPlace(name, after);
    List<String> within = named ? List.of() : words;
    Stream.concat(from.keySet().stream(), to.keySet().stream())
        .distinct()
        .forEach(
            element -> {
              int place = to.containsKey(element) ? place(to, element) : place(from, element);
              node(
                  pointer + "/" + place,
                  within,
                  element,
                  at(before, from.get(element)),
                  at(after, to.get(element)));
            });
  }

  private static int place(Map<String, Integer> places, String element) {
    return java.util.Objects.requireNonNull(places.get(element), element);
  }

  private static JsonNode at(JsonNode array, @org.jspecify.annotations.Nullable Integer place) {
    return place == null ? MissingNode.getInstance() : array.path(place);
  }

  private void leaf(
      String pointer, List<String> words, String name, JsonNode before, JsonNode after) {
    DifferenceWords said = new DifferenceWords(words, name, currency);
    if (before.isMissingNode()) {
      all.add(new Difference(pointer, Kind.ADDED, before, after, said.added(after)));
    } else if (after.isMissingNode()) {
      all.add(new Difference(pointer, Kind.REMOVED, before, after, said.removed(before)));
    } else {
      all.add(new Difference(pointer, Kind.CHANGED, before, after, said.changed(before, after)));
    }
  }

  private static List<String> with(List<String> words, String word) {
    List<String> more = new ArrayList<>(words);
    more.add(word);
    return more;
  }
}
