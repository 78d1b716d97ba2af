import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Verifies an export of a contract with nothing but a JDK (17 or later) and the format's
 * description, docs/EXPORT.md:
 *
 * <pre>
 * java VerifyExport.java export.json [more pages ...]
 * </pre>
 *
 * Prints a line for each check, and names the first record that breaks it. Exit status 0 if all
 * hold, 1 otherwise.
 */
public final class VerifyExport {
  private static final String FORMAT = "surety-export/1";
  private static final String NOTHING = "0".repeat(64);

  /** Each type of record between header and trailer, and what names one of it. */
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("contract", "id");
    TYPES.put("terms", "version");
    for (String type : List.of("amendment", "obligation", "accessGrant", "serviceIssue")) {
      TYPES.put(type, "id");
    }
    for (String type :
        List.of("checkIn", "goal", "goalProgress", "kpiObservation", "scoredReview")) {
      TYPES.put(type, "id");
    }
    for (String type : List.of("milestone", "release", "refund", "dispute", "credit")) {
      TYPES.put(type, "id");
    }
    for (String type : List.of("recomputation", "ticket", "observation", "transfer")) {
      TYPES.put(type, "id");
    }
    TYPES.put("balance", "account");
    TYPES.put("event", "sequence");
  }

  /** What events are about: the part of their type before the dot. */
  private static final Set<String> KINDS =
      Set.of(
          "contract",
          "amendment",
          "obligation",
          "access",
          "issue",
          "check-in",
          "goal",
          "kpi",
          "milestone",
          "release",
          "credit",
          "credits",
          "recomputation",
          "ticket",
          "observation",
          "ledger");

  private final List<Rec> all = new ArrayList<>();
  private final Map<String, List<Rec>> byType = new HashMap<>();

  /** What something happened to after the header was written: it may be newer than its events. */
  private final Set<String> moved = new TreeSet<>();

  private final PrintStream out;
  private boolean failed;

  private VerifyExport(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) {
    if (args.length == 0) {
      System.err.println("usage: java VerifyExport.java export.json [more pages ...]");
    }
    System.exit(args.length > 0 && holds(System.out, args) ? 0 : 1);
  }

  /**
   * Verifies an export.
   *
   * @param out is told of each check
   * @param files its pages, in order
   */
  public static boolean holds(PrintStream out, String... files) {
    VerifyExport export = new VerifyExport(out);
    return export.read(files) && export.verify();
  }

  // ------------------------------------------------------------------ what is read

  /** An object of the export. Whoever asks for a member says of which type it must be. */
  private record Rec(Map<String, Object> members) {
    @SuppressWarnings("unchecked")
    static Rec of(Object value, String what) throws Broken {
      if (value instanceof Map) {
        return new Rec((Map<String, Object>) value);
      }
      throw new Broken(what, "is no object");
    }

    String type() {
      return String.valueOf(members.get("record"));
    }

    /** Type and id, as people are told. */
    String name() {
      Object id = members.get(TYPES.getOrDefault(type(), "record"));
      return TYPES.containsKey(type()) ? type() + " " + id : type();
    }

    boolean has(String member) {
      return members.get(member) != null;
    }

    String text(String member) throws Broken {
      if (members.get(member) instanceof String text) {
        return text;
      }
      throw new Broken(name(), member + " is no text: " + members.get(member));
    }

    /** The text, or null. */
    String maybe(String member) throws Broken {
      return has(member) ? text(member) : null;
    }

    long whole(String member) throws Broken {
      if (members.get(member) instanceof Long whole) {
        return whole;
      }
      throw new Broken(name(), member + " is no whole number: " + members.get(member));
    }

    Instant instant(String member) throws Broken {
      try {
        return Instant.parse(text(member));
      } catch (java.time.DateTimeException e) {
        throw new Broken(name(), member + " is no instant: " + members.get(member));
      }
    }

    boolean flag(String member) {
      return Boolean.TRUE.equals(members.get(member));
    }

    Rec part(String member) throws Broken {
      return of(members.get(member), name() + ", " + member + ",");
    }

    List<Rec> parts(String member) throws Broken {
      if (!(members.get(member) instanceof List<?> list)) {
        throw new Broken(name(), member + " is no list");
      }
      List<Rec> parts = new ArrayList<>();
      for (Object element : list) {
        parts.add(of(element, name() + ", one of " + member + ","));
      }
      return parts;
    }

    /** All members but these. */
    Rec without(String... names) {
      Map<String, Object> rest = new TreeMap<>(members);
      rest.keySet().removeAll(List.of(names));
      return new Rec(rest);
    }
  }

  /** What does not hold. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(String record, String why) {
      super(record + ": " + why);
    }
  }

  private static void that(boolean holds, Rec of, String why) throws Broken {
    if (!holds) {
      throw new Broken(of.name(), why);
    }
  }

  private static void same(Object is, Object wanted, Rec of, String what) throws Broken {
    if (!Objects.equals(is, wanted)) {
      throw new Broken(of.name(), what + " is " + is + ", and follows as " + wanted);
    }
  }

  /** One check: how much it looked at, in words. */
  @FunctionalInterface
  private interface Check {
    String run() throws Broken;
  }

  private boolean check(String name, Check check) {
    try {
      out.printf("ok    %-14s %s%n", name, check.run());
      return true;
    } catch (Broken | ArithmeticException e) {
      out.printf("FAIL  %-14s %s%n", name, e.getMessage());
      failed = true;
      return false;
    }
  }

  private boolean read(String[] files) {
    return check(
        "json",
        () -> {
          for (String file : files) {
            try {
              for (Object value : Json.values(decoded(Files.readAllBytes(Path.of(file))))) {
                add(value);
              }
            } catch (IOException | IllegalArgumentException e) {
              throw new Broken(file, String.valueOf(e.getMessage()));
            }
          }
          return all.size() + " records";
        });
  }

  private static String decoded(byte[] bytes) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  /** A page, a record, or a list of them. */
  private void add(Object value) throws Broken {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        add(element);
      }
      return;
    }
    Rec rec = Rec.of(value, "something");
    if (rec.has("record")) {
      all.add(rec);
      byType.computeIfAbsent(rec.type(), type -> new ArrayList<>()).add(rec);
    } else {
      for (Rec record : rec.parts("records")) {
        that(record.has("record"), record, "has no type");
        add(record.members());
      }
    }
  }

  private List<Rec> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  private Rec header() {
    return all.get(0);
  }

  private Rec contract() {
    return of("contract").get(0);
  }

  private boolean still(String subject) {
    return !moved.contains(subject);
  }

  private boolean verify() {
    if (check("complete", this::complete)) {
      check("counts", this::counts);
      check("chain", this::chain);
      check("digest", this::digest);
      check("terms", this::terms);
      check("signatures", this::signatures);
      check("contract", this::contractState);
      check("amendments", this::amendments);
      check("obligations", this::obligations);
      check("access", this::accessGrants);
      check("issues", this::serviceIssues);
      check("check-ins", this::checkIns);
      check("goals", this::goals);
      check("goal-progress", this::goalProgress);
      check("kpis", this::kpiObservations);
      check("reviews", this::scoredReviews);
      check("milestones", this::milestones);
      check("transfers", this::transfers);
      check("balances", this::balances);
      check("conserved", this::conserved);
      check("slots", this::slots);
      check("releases", this::releases);
      check("refunds", this::refunds);
      check("disputes", this::disputes);
      check("credits", this::credits);
      check("recomputations", this::recomputations);
      check("tickets", this::tickets);
      check("clocks", this::clocks);
      check("clock-effects", this::clockEffects);
      check("due-times", this::dueTimes);
      check("observations", this::observations);
    }
    if (!moved.isEmpty()) {
      out.println("note  changed while it was exported, states not compared: " + moved);
    }
    out.println(failed ? "NOT VERIFIED" : "verified");
    return !failed;
  }

  // ------------------------------------------------------------------ the export itself

  private String complete() throws Broken {
    that(!all.isEmpty(), new Rec(Map.of("record", "export")), "is empty");
    Rec first = header();
    Rec last = all.get(all.size() - 1);
    that(first.type().equals("header"), first, "comes first, where the header belongs");
    same(first.text("format"), FORMAT, first, "format");
    that(last.type().equals("trailer"), last, "comes last, where the trailer belongs");
    Set<String> names = new HashSet<>();
    List<String> order = List.copyOf(TYPES.keySet());
    int reached = 0;
    for (Rec rec : all.subList(1, all.size() - 1)) {
      that(TYPES.containsKey(rec.type()), rec, "is of an unknown type");
      that(names.add(rec.name()), rec, "is there twice");
      that(order.indexOf(rec.type()) >= reached, rec, "is out of order");
      reached = order.indexOf(rec.type());
    }
    that(of("contract").size() == 1, first, "has one contract, not " + of("contract").size());
    same(contract().text("id"), first.text("contract"), contract(), "id");
    return all.size() + " records of " + first.text("contract");
  }

  private String counts() throws Broken {
    Map<String, Object> counted = new TreeMap<>();
    TYPES.keySet().forEach(type -> counted.put(type, (long) of(type).size()));
    Rec trailer = all.get(all.size() - 1);
    same(trailer.part("counts").members(), counted, trailer, "counts");
    return counted.toString();
  }

  private String digest() throws Broken {
    String sum = NOTHING;
    for (Rec rec : all.subList(0, all.size() - 1)) {
      sum = sha256(sum + Json.canonical(rec.members()));
    }
    Rec trailer = all.get(all.size() - 1);
    same(trailer.text("digest"), sum, trailer, "digest");
    return sum;
  }

  private String chain() throws Broken {
    Rec head = header().part("head");
    String previous = NOTHING;
    long sequence = 0;
    String reached = head.whole("sequence") == 0 ? NOTHING : "";
    for (Rec event : of("event")) {
      same(event.whole("sequence"), ++sequence, event, "sequence");
      same(event.text("journal"), contract().text("id"), event, "journal");
      same(event.text("previousHash"), previous, event, "previousHash");
      previous = sha256(Json.canonical(event.without("record", "hash").members()));
      same(event.text("hash"), previous, event, "hash");
      String kind = event.text("type").split("\\.", 2)[0];
      that(KINDS.contains(kind), event, "is of an unknown kind: " + event.text("type"));
      if (sequence == head.whole("sequence")) {
        reached = previous;
      } else if (sequence > head.whole("sequence")) {
        moved.add(event.text("subject"));
      }
    }
    same(head.text("hash"), reached, header(), "head's hash");
    return sequence + " events, the last " + previous;
  }

  private List<Rec> events(String kind) throws Broken {
    List<Rec> found = new ArrayList<>();
    for (Rec event : of("event")) {
      if (event.text("type").startsWith(kind + ".")) {
        found.add(event);
      }
    }
    return found;
  }

  /** The part of an event's type after the dot. */
  private static String what(Rec event) throws Broken {
    return event.text("type").split("\\.", 2)[1];
  }

  // ------------------------------------------------------------------ the agreement

  private String terms() throws Broken {
    long version = 0;
    for (Rec terms : of("terms")) {
      same(terms.whole("version"), ++version, terms, "version");
      Rec document = terms.part("document");
      same(terms.text("termsHash"), sha256(Json.canonical(document.members())), terms, "termsHash");
    }
    if (still("contract")) {
      same(contract().whole("termsVersion"), version, contract(), "termsVersion");
      String newest = version == 0 ? null : of("terms").get((int) version - 1).text("termsHash");
      same(contract().maybe("termsHash"), newest, contract(), "termsHash");
    }
    return version + " versions";
  }

  private String signatures() throws Broken {
    Map<String, Object> signed = contract().part("signatures").members();
    for (Object signature : signed.values()) {
      Rec by = Rec.of(signature, "a signature");
      String first = of("terms").isEmpty() ? null : of("terms").get(0).text("termsHash");
      same(by.text("termsHash"), first, contract(), "a signature's termsHash");
    }
    return signed.keySet() + " signed version 1";
  }

  /** What the events say of the contract, member by member. */
  private String contractState() throws Broken {
    Map<String, Object> told = new TreeMap<>();
    Map<String, Object> signatures = new TreeMap<>();
    List<Object> suspensions = new ArrayList<>();
    for (Rec event : events("contract")) {
      Rec data = event.part("data");
      switch (what(event)) {
        case "drafted" -> told.put("createdAt", event.text("at"));
        case "terminating" -> {
          Map<String, Object> notice = new TreeMap<>(data.members());
          notice.keySet().retainAll(List.of("side", "reason", "at", "endsAt"));
          notice.put("by", event.part("actor").members());
          told.put("notice", notice);
        }
        case "completed", "terminated" -> told.put("endedAt", data.text("at"));
        case "proposed", "amended" -> {
          told.put("termsVersion", data.whole("termsVersion"));
          told.put("termsHash", data.text("termsHash"));
          told.putIfAbsent("signBy", data.maybe("signBy"));
        }
        case "signed" -> {
          Map<String, Object> by = new TreeMap<>(event.part("actor").members());
          by.put("at", event.text("at"));
          by.put("termsHash", data.text("termsHash"));
          signatures.put(data.text("side"), by);
          told.put("signedAt", signatures.size() == 2 ? event.text("at") : null);
        }
        case "activated" -> {
          told.put("activatedAt", event.text("at"));
          told.put("monitoredUntil", data.maybe("monitoredUntil"));
        }
        case "suspended" ->
            suspensions.add(
                new TreeMap<>(Map.of("from", data.text("at"), "reason", data.text("reason"))));
        case "resumed" -> {
          that(!suspensions.isEmpty(), event, "resumes what was not suspended");
          Rec.of(suspensions.get(suspensions.size() - 1), "suspension")
              .members()
              .put("until", data.text("at"));
        }
        default -> {}
      }
      told.put("state", state(CONTRACT_STATES, event, told.get("state")));
    }
    told.put("signatures", signatures);
    told.put("suspensions", suspensions);
    told.putIfAbsent("termsVersion", 0L);
    for (String member : CONTRACT_FACTS) {
      sameAsTold(contract(), "contract", member, told.get(member));
    }
    sameAsTold(contract(), "contract", "suspensions", suspensions);
    return "is " + contract().text("state");
  }

  private void sameAsTold(Rec rec, String subject, String member, Object told) throws Broken {
    if (still(subject)) {
      same(rec.members().get(member), told, rec, member);
    }
  }

  private static final List<String> CONTRACT_FACTS =
      List.of(
          "state",
          "createdAt",
          "termsVersion",
          "termsHash",
          "signatures",
          "signBy",
          "signedAt",
          "activatedAt",
          "monitoredUntil",
          "notice",
          "endedAt");

  private static final Map<String, String> CONTRACT_STATES =
      Map.ofEntries(
          Map.entry("drafted", "DRAFT"),
          Map.entry("proposed", "PROPOSED"),
          Map.entry("activated", "ACTIVE"),
          Map.entry("suspended", "SUSPENDED"),
          Map.entry("resumed", "ACTIVE"),
          Map.entry("terminating", "TERMINATING"),
          Map.entry("terminated", "TERMINATED"),
          Map.entry("completed", "COMPLETED"),
          Map.entry("withdrawn", "WITHDRAWN"),
          Map.entry("declined", "DECLINED"),
          Map.entry("expired", "EXPIRED"));

  private static final Map<String, String> MILESTONE_STATES =
      Map.of(
          "funded", "FUNDED",
          "submitted", "SUBMITTED",
          "withdrawn", "FUNDED",
          "changes_requested", "CHANGES_REQUESTED",
          "approved", "APPROVED",
          "disputed", "DISPUTED");

  /** A milestone of which nothing more can happen. */
  private static final Set<String> OVER =
      Set.of("RELEASED", "REFUNDED", "CLOSED_PARTIAL", "CANCELLED");

  private static final Map<String, String> ANSWERED =
      Map.of(
          "proposed", "PROPOSED",
          "accepted", "ACCEPTED",
          "rejected", "REJECTED",
          "withdrawn", "WITHDRAWN",
          "running", "RUNNING",
          "done", "DONE",
          "stale", "STALE");

  /** The state after an event: the one that it names, or the one that goes with its type. */
  private static Object state(Map<String, String> states, Rec event, Object before) throws Broken {
    Rec data = event.part("data");
    if (data.members().get("state") instanceof String named) {
      return named;
    }
    return states.getOrDefault(what(event), (String) before);
  }

  private String amendments() throws Broken {
    Map<String, Object> states = new HashMap<>();
    for (Rec event : events("amendment")) {
      String subject = event.text("subject");
      states.put(subject, state(ANSWERED, event, states.get(subject)));
    }
    Map<String, Rec> made = new HashMap<>();
    String waiting = null;
    for (Rec event : events("contract")) {
      if (what(event).equals("amended")) {
        made.put("amendment/" + event.part("data").text("amendment"), event);
      }
    }
    for (Rec amendment : of("amendment")) {
      String hash = sha256(Json.canonical(amendment.part("document").members()));
      same(amendment.text("termsHash"), hash, amendment, "termsHash");
      String subject = "amendment/" + amendment.text("id");
      Object state = states.remove(subject);
      boolean stale = amendment.whole("baseVersion") != contract().whole("termsVersion");
      if (still(subject) && still("contract")) {
        Object shown = "PROPOSED".equals(state) && stale ? "STALE" : state;
        same(amendment.text("state"), shown, amendment, "state");
      }
      Rec event = made.remove(subject);
      if (still(subject) && still("contract")) {
        boolean accepted = amendment.text("state").equals("ACCEPTED");
        boolean waits = accepted && amendment.has("effectiveAt") && event == null;
        that(
            waits || accepted == (event != null),
            amendment,
            "is not what made a version of the terms");
        waiting = waits ? amendment.text("id") : waiting;
        String since = event == null ? null : event.part("data").text("since");
        same(amendment.maybe("inForceSince"), since, amendment, "inForceSince");
      }
      if (event != null) {
        version(amendment, event.part("data"));
      }
    }
    if (still("contract") && moved.stream().noneMatch(s -> s.startsWith("amendment/"))) {
      same(contract().maybe("waitingAmendment"), waiting, contract(), "waitingAmendment");
    }
    states.keySet().removeAll(moved);
    for (String missing : states.keySet()) {
      throw new Broken(missing, "is told of and not exported");
    }
    for (Rec event : made.values()) {
      that(!still("contract"), event, "amended by what is not exported");
    }
    return of("amendment").size() + " with the documents that they name";
  }

  /** The version that an amendment made has its hash. */
  private void version(Rec amendment, Rec told) throws Broken {
    long version = told.whole("termsVersion");
    same(version, amendment.whole("baseVersion") + 1, amendment, "the version it made");
    if (version <= of("terms").size()) {
      Rec terms = of("terms").get((int) version - 1);
      same(terms.text("termsHash"), amendment.text("termsHash"), terms, "termsHash");
      same(terms.maybe("amendment"), amendment.text("id"), terms, "amendment");
      same(terms.text("since"), told.text("since"), terms, "since");
      same(
          told.text("termsHash"),
          amendment.text("termsHash"),
          amendment,
          "the hash in the journal");
    } else {
      that(!still("contract"), amendment, "made version " + version + ", which is missing");
    }
  }

  /** What the events say of an obligation. */
  private static final class Owed {
    Object state = "OPEN";
    boolean overdue;
    Object answered;
    final List<Object> evidence = new ArrayList<>();
  }

  private String obligations() throws Broken {
    Map<String, Owed> told = new HashMap<>();
    for (Rec event : events("obligation")) {
      Owed owed = told.computeIfAbsent(event.text("subject"), s -> new Owed());
      Rec data = event.part("data");
      owed.state = data.text("state");
      switch (what(event)) {
        case "overdue" -> owed.overdue = true;
        case "evidenced" -> {
          Map<String, Object> shown = new TreeMap<>(data.without("state").members());
          shown.put("by", event.part("actor").members());
          shown.put("at", event.text("at"));
          owed.evidence.add(shown);
          owed.answered = null;
        }
        case "confirmed", "waived", "rejected" -> {
          // newer terms waive in the name and at the time of who accepted them
          Rec by = data.has("by") ? data.part("by") : event.part("actor");
          String at = data.has("at") ? data.text("at") : event.text("at");
          owed.answered = Map.of("by", by.members(), "at", at);
        }
        case "owed" -> told.put(event.text("subject"), new Owed());
        default -> {}
      }
    }
    for (Rec obligation : of("obligation")) {
      String subject = "obligation/" + obligation.text("id");
      Owed owed = told.containsKey(subject) ? told.remove(subject) : new Owed();
      sameAsTold(obligation, subject, "state", owed.state);
      sameAsTold(obligation, subject, "overdue", owed.overdue);
      sameAsTold(obligation, subject, "evidence", owed.evidence);
      sameAsTold(obligation, subject, "answered", owed.answered);
      that(owedBy(obligation), obligation, "is in no version of the terms");
    }
    return known(told, of("obligation").size() + " as their events say");
  }

  /** A plan's id, or with its period what is owed again and again. */
  private boolean owedBy(Rec obligation) throws Broken {
    for (Rec terms : of("terms")) {
      for (Rec plan : terms.part("document").parts("obligations")) {
        String id = plan.text("id");
        if (obligation.text("id").equals(id) || obligation.text("id").startsWith(id + "~")) {
          return true;
        }
      }
    }
    return of("terms").isEmpty();
  }

  private String known(Map<String, ?> left, String fine) throws Broken {
    Set<String> unknown = new TreeSet<>(left.keySet());
    unknown.removeAll(moved);
    for (String subject : unknown) {
      throw new Broken(subject, "is told of and not exported");
    }
    return fine;
  }

  // ------------------------------------------------------------------ the relationship

  /** A record, as its events tell it. */
  private record Told(String subject, Map<String, Object> members) {
    /** With what an event says, and who said it. */
    static Told of(Rec event) throws Broken {
      Map<String, Object> members = new TreeMap<>(event.part("data").members());
      members.put("by", event.part("actor").members());
      return new Told(event.text("subject"), members);
    }

    Told with(String member, Object value) {
      members.put(member, value);
      return this;
    }

    String id() {
      return subject.substring(subject.indexOf('/') + 1);
    }
  }

  /** Every record has exactly the members that were told of it, but its version. */
  private String replayed(String type, Map<String, Told> told) throws Broken {
    for (Rec rec : of(type)) {
      Told wanted = told.remove(rec.text("id"));
      that(wanted != null, rec, "is not told of");
      Map<String, Object> members = rec.without("record", "id", "version").members();
      Set<String> names = new TreeSet<>(members.keySet());
      names.addAll(wanted.members().keySet());
      for (String name : names) {
        sameAsTold(rec, wanted.subject(), name, wanted.members().get(name));
      }
    }
    for (Map.Entry<String, Told> missing : told.entrySet()) {
      boolean late = !still(missing.getValue().subject());
      that(late, new Rec(Map.of("record", type, "id", missing.getKey())), "is not exported");
    }
    return of(type).size() + " as their events say";
  }

  private static Map<String, Object> byAt(Rec event, String at) throws Broken {
    return new TreeMap<>(Map.of("by", event.part("actor").members(), "at", at));
  }

  /** What the events before told of it. */
  private static Told before(Map<String, Told> told, Rec event) throws Broken {
    Told before = told.get(event.text("subject").substring(event.text("subject").indexOf('/') + 1));
    that(before != null, event, "is about what was not told of");
    return before;
  }

  private String accessGrants() throws Broken {
    Map<String, Told> told = new TreeMap<>();
    for (Rec event : events("access")) {
      Rec data = event.part("data");
      switch (what(event)) {
        case "granted" -> {
          Told grant = Told.of(event).with("state", "GRANTED").with("reminded", false);
          told.put(grant.id(), grant);
        }
        case "acknowledged" ->
            before(told, event)
                .with("state", "ACKNOWLEDGED")
                .with("acknowledged", byAt(event, data.text("at")));
        case "reminded" -> before(told, event).with("reminded", true);
        case "revoked" -> {
          Map<String, Object> ended = byAt(event, data.text("at"));
          ended.put("reason", data.text("reason"));
          before(told, event).with("state", "REVOKED").with("ended", ended);
        }
        case "expired" -> {
          Map<String, Object> ended = byAt(event, data.text("expiresAt"));
          ended.put("reason", "");
          before(told, event).with("state", "EXPIRED").with("ended", ended);
        }
        default -> throw new Broken(event.name(), "is of an unknown type: " + event.text("type"));
      }
    }
    return replayed("accessGrant", told);
  }

  private static final Map<String, String> ISSUE_ENTRIES =
      Map.of(
          "responded", "RESPONSE",
          "planned", "PLAN",
          "fulfilled", "EVIDENCE",
          "closed", "CLOSURE");

  private String serviceIssues() throws Broken {
    Map<String, Told> told = new TreeMap<>();
    for (Rec event : events("issue")) {
      Rec data = event.part("data");
      switch (what(event)) {
        case "raised" -> {
          Told issue = Told.of(event).with("state", "RAISED").with("reminded", false);
          Object respondBy = issue.members().remove("respondBy");
          Object planBy = issue.members().remove("planBy");
          List<Object> clocks = new ArrayList<>();
          clocks.add(issueClock("RESPOND", data.text("at"), respondBy));
          clocks.add(issueClock("PLAN", data.text("at"), planBy));
          told.put(issue.id(), issue.with("clocks", clocks).with("entries", new ArrayList<>()));
        }
        case "reminded" -> before(told, event).with("reminded", true);
        case "breached" -> {
          Rec clock = issueClock(before(told, event), data.text("clock"), event);
          same(data.text("dueAt"), clock.text("dueAt"), event, "dueAt");
          clock.members().put("breachTold", true);
        }
        default -> {
          that(
              ISSUE_ENTRIES.containsKey(what(event)),
              event,
              "is of an unknown type: " + event.text("type"));
          answered(before(told, event), event);
        }
      }
    }
    return replayed("serviceIssue", told);
  }

  private static Map<String, Object> issueClock(String kind, String from, Object dueAt) {
    Map<String, Object> clock = new TreeMap<>();
    clock.put("kind", kind);
    clock.put("startedAt", from);
    clock.put("dueAt", dueAt);
    clock.put("breachTold", false);
    return clock;
  }

  private static Rec issueClock(Told issue, String kind, Rec event) throws Broken {
    for (Rec clock : new Rec(issue.members()).parts("clocks")) {
      if (clock.text("kind").equals(kind)) {
        return clock;
      }
    }
    throw new Broken(event.name(), "is about a clock that does not run: " + kind);
  }

  /** What is said to an issue stands, moves it on and stops the clocks that it answers. */
  @SuppressWarnings("unchecked")
  private static void answered(Told issue, Rec event) throws Broken {
    Rec data = event.part("data");
    String at = data.text("at");
    String what = what(event);
    Map<String, Object> entry = byAt(event, at);
    entry.put("kind", ISSUE_ENTRIES.get(what));
    entry.put("text", data.text("text"));
    ((List<Object>) issue.members().get("entries")).add(entry);
    boolean further = what.equals("responded") && !"RAISED".equals(issue.members().get("state"));
    if (!further) {
      issue.with("state", what.toUpperCase(Locale.ROOT));
    }
    for (Rec clock : new Rec(issue.members()).parts("clocks")) {
      boolean open = !clock.has("answeredAt") && !clock.has("cancelledAt");
      boolean stops =
          switch (clock.text("kind")) {
            case "RESPOND" -> what.equals("responded") || what.equals("planned");
            case "PLAN" -> what.equals("planned");
            default -> what.equals("fulfilled");
          };
      if (open && stops) {
        clock.members().put("answeredAt", at);
      } else if (open
          && what.equals("closed")
          && !Instant.parse(at).isAfter(clock.instant("dueAt"))) {
        clock.members().put("cancelledAt", at);
      }
    }
    if (what.equals("planned")) {
      ((List<Object>) issue.members().get("clocks"))
          .add(issueClock("FULFIL", at, data.text("dueAt")));
    }
  }

  private String checkIns() throws Broken {
    Map<String, Told> told = new TreeMap<>();
    for (Rec event : events("check-in")) {
      String at = event.text("at");
      switch (what(event)) {
        case "recorded" -> {
          Told checkIn = Told.of(event).with("state", "RECORDED").with("at", at);
          told.put(checkIn.id(), checkIn);
        }
        case "confirmed" ->
            before(told, event).with("state", "CONFIRMED").with("confirmed", byAt(event, at));
        default -> throw new Broken(event.name(), "is of an unknown type: " + event.text("type"));
      }
    }
    return replayed("checkIn", told);
  }

  /** The terms in force say which goals there are, reviews what became of them. */
  private String goals() throws Broken {
    Map<String, Map<String, Object>> told = new TreeMap<>();
    boolean begun = false;
    long version = 0;
    for (Rec event : of("event")) {
      Rec data = event.part("data");
      switch (event.text("type")) {
        case "contract.proposed" -> version = data.whole("termsVersion");
        case "contract.activated" -> {
          begun = true;
          planned(told, version);
        }
        case "contract.amended" -> {
          version = data.whole("termsVersion");
          if (begun) {
            planned(told, version);
          }
        }
        case "goal.reviewed" -> {
          Map<String, Object> goal = told.get(event.text("subject").substring("goal/".length()));
          that(goal != null, event, "is about what was not agreed on");
          goal.put("state", data.text("state"));
          goal.put("review", data.text("review"));
          goal.put("reviewedAt", event.text("at"));
        }
        default -> {}
      }
    }
    for (Rec goal : of("goal")) {
      Map<String, Object> wanted = told.remove(goal.text("id"));
      that(wanted != null, goal, "is in no version of the terms");
      for (String member : GOAL_FACTS) {
        if (still("contract")) {
          sameAsTold(goal, "goal/" + goal.text("id"), member, wanted.get(member));
        }
      }
    }
    for (String missing : told.keySet()) {
      that(!still("contract"), new Rec(Map.of("record", "goal", "id", missing)), "is not exported");
    }
    return of("goal").size() + " as agreed and reviewed";
  }

  private static final List<String> GOAL_FACTS =
      List.of("state", "review", "reviewedAt", "stage", "measure", "kpi", "target", "dueAt");

  /** Open goals follow newer terms and are dropped with them; what was reviewed stays. */
  private void planned(Map<String, Map<String, Object>> told, long version) throws Broken {
    if (version > of("terms").size()) {
      that(!still("contract"), contract(), "has no terms of version " + version);
      return;
    }
    Rec terms = of("terms").get((int) version - 1).part("document");
    Set<String> gone = new HashSet<>(told.keySet());
    for (Rec plan : terms.has("goals") ? terms.parts("goals") : List.<Rec>of()) {
      String id = plan.text("id");
      gone.remove(id);
      Map<String, Object> goal = told.computeIfAbsent(id, g -> new TreeMap<>());
      Object state = goal.getOrDefault("state", "DROPPED");
      if (state.equals("OPEN") || state.equals("DROPPED")) {
        goal.put("state", "OPEN");
        for (String member : List.of("stage", "measure", "kpi", "target")) {
          goal.put(member, plan.members().get(member));
        }
        goal.put("dueAt", stageEnd(plan.text("stage"), terms.maybe("zone")));
      }
    }
    for (String id : gone) {
      told.get(id).replace("state", "OPEN", "DROPPED");
    }
  }

  /** So many of the contract's days after activation. */
  private String stageEnd(String stage, String zoneName) throws Broken {
    ZoneId zone = ZoneId.of(zoneName == null ? "UTC" : zoneName);
    long days = Long.parseLong(stage.substring(1));
    return contract().instant("activatedAt").atZone(zone).plusDays(days).toInstant().toString();
  }

  private String goalProgress() throws Broken {
    Map<String, Told> told = new TreeMap<>();
    for (Rec event : events("goal")) {
      if (what(event).equals("observed")) {
        Told progress = Told.of(event);
        String id = String.valueOf(progress.members().remove("observation"));
        told.put(id, progress.with("goal", progress.id()).with("at", event.text("at")));
      }
    }
    return replayed("goalProgress", told);
  }

  private String kpiObservations() throws Broken {
    Map<String, Told> told = new TreeMap<>();
    for (Rec event : events("kpi")) {
      if (what(event).equals("observed")) {
        Told observation = Told.of(event);
        String id = String.valueOf(observation.members().remove("observation"));
        told.put(
            id, observation.with("kpi", observation.id()).with("recordedAt", event.text("at")));
        Told replaced = told.get(event.part("data").maybe("replaces") + "");
        if (replaced != null) {
          replaced.with("replacedBy", id);
        }
      }
    }
    return replayed("kpiObservation", told);
  }

  private String scoredReviews() throws Broken {
    Map<String, Told> told = new TreeMap<>();
    List<Rec> events = new ArrayList<>(events("goal"));
    events.addAll(events("kpi"));
    for (Rec event : events) {
      if (what(event).equals("reviewed")) {
        Told review = Told.of(event).with("subject", event.text("subject"));
        review.members().remove("state");
        String id = String.valueOf(review.members().remove("review"));
        told.put(id, review.with("at", event.text("at")));
      }
    }
    return replayed("scoredReview", told);
  }

  // ------------------------------------------------------------------ milestones

  private static final class Milestone {
    Object state = "PLANNED";
    long revision;
    long approvals;
    long slot;
    long lacking;
    long back;
  }

  private Map<String, Milestone> toldMilestones() throws Broken {
    Map<String, Milestone> told = new HashMap<>();
    for (Rec event : events("milestone")) {
      Milestone m = told.computeIfAbsent(event.text("subject"), s -> new Milestone());
      Rec data = event.part("data");
      m.state = state(MILESTONE_STATES, event, m.state);
      m.slot = data.has("settlementSeq") ? data.whole("settlementSeq") : m.slot;
      switch (what(event)) {
        case "submitted" -> {
          same(data.whole("revision"), m.revision + 1, event, "revision");
          m.revision++;
          m.approvals = 0;
        }
        case "withdrawn", "changes_requested" -> m.approvals = 0;
        case "planned", "amended", "removed" -> {
          m.lacking = data.whole("shortMinor");
          m.back = Math.addExact(m.back, data.has("backMinor") ? data.whole("backMinor") : 0);
        }
        case "topped_up" -> {
          same(data.whole("amountMinor"), m.lacking, event, "amountMinor");
          m.lacking = 0;
        }
        case "approval_added", "approved" -> {
          same(data.whole("revision"), m.revision, event, "the approved revision");
          same(data.whole("approvals"), ++m.approvals, event, "approvals");
        }
        default -> {}
      }
      m.lacking = OVER.contains(m.state) ? 0 : m.lacking;
    }
    return told;
  }

  /** What an amendment took back from a milestone, by the transfers. */
  private long amendedDown(Rec milestone) throws Broken {
    long sum = 0;
    for (Rec transfer : of("transfer")) {
      boolean down = transfer.text("act").equals("AMEND_DOWN");
      String own = contract().text("id") + ":" + milestone.text("id");
      sum =
          Math.addExact(
              sum, down && ends(transfer.text("debit"), own) ? transfer.whole("amountMinor") : 0);
    }
    return sum;
  }

  private String milestones() throws Broken {
    Map<String, Milestone> told = toldMilestones();
    for (Rec milestone : of("milestone")) {
      String subject = "milestone/" + milestone.text("id");
      Milestone m = told.remove(subject);
      m = m == null ? new Milestone() : m;
      sameAsTold(milestone, subject, "state", m.state);
      sameAsTold(milestone, subject, "revision", m.revision);
      sameAsTold(milestone, subject, "settlementSeq", m.slot);
      sameAsTold(milestone, subject, "shortMinor", m.lacking);
      if (still(subject)) {
        same((long) milestone.parts("revisions").size(), m.revision, milestone, "revisions");
        same((long) milestone.parts("approvals").size(), m.approvals, milestone, "approvals");
        same(amendedDown(milestone), m.back, milestone, "what amendments took back");
      }
      that(planned(milestone), milestone, "is in no version of the terms with its amount");
    }
    return known(told, of("milestone").size() + " as their events say");
  }

  private boolean planned(Rec milestone) throws Broken {
    for (Rec terms : of("terms")) {
      for (Rec plan : terms.part("document").parts("milestones")) {
        if (plan.text("id").equals(milestone.text("id"))
            && plan.whole("amountMinor") == milestone.whole("amountMinor")) {
          return true;
        }
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ money

  private String transfers() throws Broken {
    Map<String, Object> told = new LinkedHashMap<>();
    Set<String> late = new HashSet<>();
    for (Rec event : events("ledger")) {
      for (Rec transfer : event.part("data").parts("transfers")) {
        String id = transfer.text("id");
        that(told.put(id, transfer.members()) == null, event, "tells of " + id + " twice");
        if (event.whole("sequence") > header().part("head").whole("sequence")) {
          late.add(id);
        }
      }
    }
    long largest = (1L << 53) - 1;
    for (Rec transfer : of("transfer")) {
      Object event = told.remove(transfer.text("id"));
      same(transfer.without("record").members(), event, transfer, "what the journal tells of it");
      long amount = transfer.whole("amountMinor");
      that(amount > 0 && amount <= largest, transfer, "moves " + amount);
      that(!transfer.text("debit").equals(transfer.text("credit")), transfer, "goes nowhere");
      same(transfer.text("currency"), contract().maybe("currency"), transfer, "currency");
    }
    told.keySet().removeAll(late);
    for (String missing : told.keySet()) {
      throw new Broken("transfer " + missing, "is told of and not exported");
    }
    return of("transfer").size() + " as the journal tells them";
  }

  /** Whether money of the account's milestone moved during the export. */
  private boolean stillAccount(String account) throws Broken {
    String own = ":" + contract().text("id") + ":";
    return still("milestone/" + account.substring(account.indexOf(own) + own.length()));
  }

  private String balances() throws Broken {
    Map<String, Long> rebuilt = new TreeMap<>();
    String id = contract().text("id");
    for (Rec transfer : of("transfer")) {
      long amount = transfer.whole("amountMinor");
      for (String side : List.of("debit", "credit")) {
        String account = transfer.text(side);
        if (account.startsWith("escrow:" + id + ":") || account.startsWith("frozen:" + id + ":")) {
          rebuilt.merge(account, side.equals("debit") ? -amount : amount, Math::addExact);
        }
      }
    }
    for (Rec balance : of("balance")) {
      String account = balance.text("account");
      Long sum = rebuilt.remove(account);
      that(balance.whole("amountMinor") >= 0, balance, "is below zero");
      if (stillAccount(account)) {
        same(balance.whole("amountMinor"), sum == null ? 0L : sum, balance, "amountMinor");
      }
    }
    for (String account : rebuilt.keySet()) {
      throw new Broken("balance " + account, "is missing");
    }
    return of("balance").size() + " rebuilt from the transfers";
  }

  /** What went through a milestone's accounts. */
  private static final class Sums {
    long funded;
    long released;
    long refunded;
    long frozen;
  }

  /** From where to where decides; a service credit goes back to the client and is a release. */
  private Sums sums(Rec milestone) throws Broken {
    String own = contract().text("id") + ":" + milestone.text("id");
    Sums sums = new Sums();
    for (Rec transfer : of("transfer")) {
      boolean out = ends(transfer.text("debit"), own);
      boolean in = ends(transfer.text("credit"), own);
      long amount = transfer.whole("amountMinor");
      if (in && out) {
        boolean freezes = transfer.text("credit").startsWith("frozen:");
        sums.frozen = Math.addExact(sums.frozen, freezes ? amount : -amount);
      } else if (in) {
        sums.funded = Math.addExact(sums.funded, amount);
      } else if (out) {
        boolean back =
            transfer.text("credit").startsWith("client:")
                && !transfer.text("act").equals("RELEASE_CREDIT");
        sums.refunded = Math.addExact(sums.refunded, back ? amount : 0);
        sums.released = Math.addExact(sums.released, back ? 0 : amount);
        sums.frozen -= transfer.text("debit").startsWith("frozen:") ? amount : 0;
      }
    }
    return sums;
  }

  private static boolean ends(String account, String own) {
    return account.equals("escrow:" + own) || account.equals("frozen:" + own);
  }

  private String conserved() throws Broken {
    for (Rec m : of("milestone")) {
      if (still("milestone/" + m.text("id"))) {
        Sums sums = sums(m);
        same(m.whole("fundedMinor"), sums.funded, m, "fundedMinor");
        same(m.whole("releasedMinor"), sums.released, m, "releasedMinor");
        same(m.whole("refundedMinor"), sums.refunded, m, "refundedMinor");
        same(m.whole("frozenMinor"), sums.frozen, m, "frozenMinor");
        long agreed = Math.addExact(sums.funded, m.whole("shortMinor")) - amendedDown(m);
        if (sums.funded > 0 && !OVER.contains(m.text("state"))) {
          same(m.whole("amountMinor"), agreed, m, "amountMinor");
        }
      }
      long parts = Math.addExact(m.whole("releasedMinor"), m.whole("refundedMinor"));
      parts = Math.addExact(parts, Math.addExact(m.whole("heldMinor"), m.whole("frozenMinor")));
      same(m.whole("fundedMinor"), parts, m, "fundedMinor");
      that(m.whole("heldMinor") >= 0 && m.whole("frozenMinor") >= 0, m, "holds less than nothing");
    }
    return "funded = released + refunded + held + frozen, for each milestone";
  }

  /** Every movement of a milestone's money took the next slot, and none was taken twice. */
  private String slots() throws Broken {
    Map<String, Set<Long>> taken = new HashMap<>();
    for (Rec transfer : of("transfer")) {
      String prefix = contract().text("id") + ".";
      String id = transfer.text("id");
      int leg = id.lastIndexOf('.');
      int slot = id.lastIndexOf('.', leg - 1);
      boolean named = id.startsWith(prefix) && slot > prefix.length();
      that(named && id.substring(slot + 1, leg).matches("[1-9][0-9]{0,8}"), transfer, "no slot");
      taken
          .computeIfAbsent(id.substring(prefix.length(), slot), m -> new TreeSet<>())
          .add(Long.valueOf(id.substring(slot + 1, leg)));
    }
    long slots = 0;
    for (Rec milestone : of("milestone")) {
      Set<Long> own = taken.getOrDefault(milestone.text("id"), Set.of());
      if (still("milestone/" + milestone.text("id"))) {
        same((long) own.size(), milestone.whole("settlementSeq"), milestone, "taken slots");
        long last = own.stream().mapToLong(Long::longValue).max().orElse(0);
        same(last, milestone.whole("settlementSeq"), milestone, "last slot");
      }
      slots += own.size();
    }
    return slots + " without gaps";
  }

  private Map<String, Rec> transfersById() throws Broken {
    Map<String, Rec> byId = new HashMap<>();
    for (Rec transfer : of("transfer")) {
      byId.put(transfer.text("id"), transfer);
    }
    return byId;
  }

  private String releases() throws Broken {
    Map<String, Rec> told = new HashMap<>();
    for (Rec event : events("milestone")) {
      if (what(event).equals("released")) {
        told.put(event.part("data").text("releaseId"), event);
      }
    }
    Map<String, Rec> transfers = transfersById();
    for (Rec release : of("release")) {
      long gross = release.whole("grossMinor");
      long parts = Math.addExact(release.whole("creditMinor"), release.whole("feeMinor"));
      same(gross, Math.addExact(parts, release.whole("netMinor")), release, "grossMinor");
      Rec event = told.remove(release.text("id"));
      that(event != null, release, "is not told of");
      same(event.text("subject"), "milestone/" + release.text("milestone"), event, "subject");
      for (String member :
          List.of("settlementSeq", "grossMinor", "creditMinor", "feeMinor", "netMinor")) {
        same(release.whole(member), event.part("data").whole(member), release, member);
      }
      paid(release, transfers);
    }
    for (Rec event : told.values()) {
      boolean late = event.whole("sequence") > header().part("head").whole("sequence");
      that(late, event, "its release is not exported");
    }
    return of("release").size() + ": gross = net + credit + fee, paid by their transfers";
  }

  private void paid(Rec release, Map<String, Rec> transfers) throws Broken {
    Map<String, Long> moved = new HashMap<>();
    long returned = 0;
    for (Object id : (List<?>) release.members().get("transfers")) {
      Rec transfer = transfers.get(String.valueOf(id));
      that(transfer != null, release, "its transfer " + id + " is missing");
      moved.merge(transfer.text("act"), transfer.whole("amountMinor"), Math::addExact);
    }
    for (Object amount : (List<?>) release.members().get("refunds")) {
      returned = Math.addExact(returned, (Long) amount);
    }
    same(moved.getOrDefault("RELEASE", 0L), release.whole("netMinor"), release, "paid net");
    same(moved.getOrDefault("RELEASE_FEE", 0L), release.whole("feeMinor"), release, "paid fee");
    long credit = moved.getOrDefault("RELEASE_CREDIT", 0L);
    same(credit, release.whole("creditMinor"), release, "paid credit");
    same(moved.getOrDefault("VOLUNTARY_REFUND", 0L), returned, release, "given back");
  }

  private String refunds() throws Broken {
    Map<String, Object> told = new HashMap<>();
    Map<String, String> pending = new HashMap<>();
    for (Rec event : events("milestone")) {
      String what = what(event);
      String subject = event.text("subject");
      Rec data = event.part("data");
      if (what.equals("refund_requested")) {
        told.put(data.text("refundId"), "REQUESTED");
        pending.put(subject, data.text("refundId"));
      } else if (what.equals("refund_declined")) {
        told.put(data.text("refundId"), "DECLINED");
      } else if (what.equals("refund_withdrawn")) {
        told.put(data.text("refundId"), "WITHDRAWN");
      } else if (what.equals("refunded") && data.has("refundId")) {
        told.put(data.text("refundId"), data.text("outcome"));
      } else if (Set.of("disputed", "returned").contains(what) && pending.containsKey(subject)) {
        told.replace(pending.get(subject), "REQUESTED", "SUPERSEDED");
      }
    }
    return states("refund", told);
  }

  private String disputes() throws Broken {
    Map<String, Object> told = new HashMap<>();
    for (Rec event : events("milestone")) {
      Rec data = event.part("data");
      switch (what(event)) {
        case "disputed" -> told.put(data.text("disputeId"), "OPEN");
        case "dispute_cancelled" -> told.put(data.text("disputeId"), "CANCELLED");
        case "dispute_decided" -> told.put(data.text("disputeId"), data.text("outcome"));
        default -> {}
      }
    }
    for (Rec dispute : of("dispute")) {
      if (dispute.has("outcome")) {
        Rec outcome = dispute.part("outcome");
        long both = Math.addExact(outcome.whole("clientMinor"), outcome.whole("providerMinor"));
        same(dispute.whole("frozenMinor"), both, dispute, "frozenMinor");
      }
    }
    return states("dispute", told);
  }

  /** Compares the states of what happens to milestones. */
  private String states(String type, Map<String, Object> told) throws Broken {
    for (Rec rec : of(type)) {
      sameAsTold(rec, "milestone/" + rec.text("milestone"), "state", told.remove(rec.text("id")));
    }
    for (String missing : told.keySet()) {
      boolean quiet = moved.stream().noneMatch(subject -> subject.startsWith("milestone/"));
      that(!quiet, header(), type + " " + missing + " is told of and not exported");
    }
    return of(type).size() + " as their milestones' events say";
  }

  private String credits() throws Broken {
    Map<String, Long> granted = new HashMap<>();
    Map<String, Long> applied = new HashMap<>();
    for (Rec event : events("credit")) {
      if (event.part("data").has("amountMinor")) {
        granted.putIfAbsent(event.text("subject"), event.part("data").whole("amountMinor"));
      }
    }
    for (Rec event : events("credits")) {
      for (Rec part : event.part("data").parts("credits")) {
        applied.merge("credit/" + part.text("creditId"), part.whole("amountMinor"), Math::addExact);
      }
    }
    for (Rec credit : of("credit")) {
      String subject = "credit/" + credit.text("id");
      sameAsTold(credit, subject, "assessedMinor", granted.remove(subject));
      sameAsTold(credit, "credits", "appliedMinor", applied.getOrDefault(subject, 0L));
      long left = credit.whole("assessedMinor") - credit.whole("appliedMinor");
      that(left >= 0 && credit.whole("appliedMinor") >= 0, credit, "is applied beyond its amount");
    }
    return known(granted, of("credit").size() + " as granted and netted");
  }

  private String recomputations() throws Broken {
    Map<String, Object> states = new HashMap<>();
    for (Rec event : events("recomputation")) {
      String subject = event.text("subject");
      states.put(subject, state(ANSWERED, event, states.getOrDefault(subject, "PROPOSED")));
    }
    for (Rec run : of("recomputation")) {
      String subject = "recomputation/" + run.text("id");
      Object told = states.remove(subject);
      // a suspension's walk over the tickets is no decision of anybody, and is not told
      if (run.text("kind").equals("TERMS")) {
        sameAsTold(run, subject, "state", told);
      }
    }
    return known(states, of("recomputation").size() + " as their events say");
  }

  // ------------------------------------------------------------------ tickets and clocks

  /** What a ticket says happened on it is what the journal says, and nothing more or less. */
  private String tickets() throws Broken {
    Map<String, List<String>> told = new TreeMap<>();
    Set<String> confirmed = new HashSet<>();
    for (Rec event : events("ticket")) {
      String subject = event.text("subject");
      Rec data = event.part("data");
      List<String> own = told.computeIfAbsent(subject, s -> new ArrayList<>());
      switch (what(event)) {
        case "opened" -> own.add("opened " + data.text("openedAt") + " " + data.text("priority"));
        case "response_confirmed" -> confirmed.add(subject + " " + data.text("eventId"));
        case "recomputed" -> own.add("recomputed/" + data.text("recomputation"));
        case "warned", "breached", "escalated" -> {}
        default ->
            own.add(
                what(event)
                    + " "
                    + data.text("eventId")
                    + " "
                    + data.text("occurredAt")
                    + " "
                    + event.text("at")
                    + " "
                    + data.maybe("priority")
                    + data.maybe("reason"));
      }
    }
    long happened = 0;
    for (Rec ticket : of("ticket")) {
      String subject = "ticket/" + ticket.text("id");
      List<String> stored = new ArrayList<>();
      stored.add("opened " + ticket.text("openedAt") + " " + ticket.text("openingPriority"));
      for (Rec event : ticket.parts("events")) {
        stored.add(happening(event));
        happened++;
        if (still(subject)) {
          boolean yes = confirmed.contains(subject + " " + event.text("id"));
          same(event.flag("confirmed"), yes, ticket, event.text("id") + " confirmed");
        }
      }
      List<String> journal = told.remove(subject);
      if (still(subject)) {
        same(stored, journal, ticket, "what happened on it");
      }
    }
    return known(told, of("ticket").size() + " with " + happened + " events, as the journal tells");
  }

  private static String happening(Rec event) throws Broken {
    String type = event.text("type").toLowerCase(Locale.ROOT);
    return type.equals("recomputed")
        ? event.text("id")
        : type
            + " "
            + event.text("id")
            + " "
            + event.text("occurredAt")
            + " "
            + event.text("recordedAt")
            + " "
            + event.maybe("priority")
            + event.maybe("reason");
  }

  private String clocks() throws Broken {
    Map<String, Integer> states = new TreeMap<>();
    for (Rec ticket : of("ticket")) {
      Set<String> names = new HashSet<>();
      for (Rec clock : ticket.parts("clocks")) {
        try {
          that(names.add(clock.text("name")), ticket, "has a clock twice: " + clock.text("name"));
          clock(ticket, clock);
          boolean open = Set.of("RUNNING", "PAUSED").contains(clock.text("state"));
          that(!open || !contract().has("endedAt"), clock, "open after the contract's end");
        } catch (Broken e) {
          throw new Broken(ticket.name(), "clock " + clock.maybe("name") + ": " + e.getMessage());
        }
        states.merge(clock.text("state"), 1, Integer::sum);
      }
    }
    return states + ", each by its own facts";
  }

  private static void clock(Rec ticket, Rec clock) throws Broken {
    Instant due = clock.has("dueAt") ? clock.instant("dueAt") : null;
    Instant met = clock.has("metAt") ? clock.instant("metAt") : null;
    boolean breached = clock.has("breachedAt");
    if (breached) {
      same(clock.text("breachedAt"), clock.maybe("dueAt"), clock, "breachedAt");
    }
    switch (clock.text("state")) {
      case "RUNNING" ->
          that(due != null && met == null && !breached, clock, "RUNNING, but answered or not due");
      case "PAUSED" ->
          that(due == null && met == null && !breached, clock, "PAUSED, but answered or due");
      case "CANCELLED" -> that(met == null && !breached, clock, "CANCELLED, but answered or late");
      case "MET" -> {
        that(met != null, clock, "MET, but not answered");
        if (breached) {
          that(!met.isAfter(due), clock, "MET, but answered late");
          that(logged(ticket, met, due, true), clock, "MET after a breach, but not confirmed");
        } else if (due != null && met.isAfter(due)) {
          boolean used = Duration.ZERO.equals(Duration.parse(clock.text("remaining")));
          that(used && toldLater(ticket, met), clock, "MET, but answered late");
        }
      }
      case "BREACHED" -> {
        that(breached, clock, "BREACHED, but no instant");
        if (clock.has("contestedBy")) {
          that(met != null && !met.isAfter(due), clock, "contested, but late by its own account");
          that(logged(ticket, met, due, false), clock, "contested, but not logged late");
        } else {
          that(met == null || met.isAfter(due), clock, "BREACHED, but answered in time");
        }
      }
      default -> throw new Broken(clock.name(), "of unknown state " + clock.text("state"));
    }
  }

  /** Whether an answer at that instant was logged only after the due instant. */
  private static boolean logged(Rec ticket, Instant at, Instant due, boolean confirmed)
      throws Broken {
    for (Rec event : ticket.parts("events")) {
      if (event.instant("occurredAt").equals(at)
          && event.instant("recordedAt").isAfter(due)
          && event.flag("confirmed") == confirmed) {
        return true;
      }
    }
    return false;
  }

  /** What is told after an answer moves the due instant, but an answer in time stays in time. */
  private static boolean toldLater(Rec ticket, Instant met) throws Broken {
    for (Rec event : ticket.parts("events")) {
      if (!event.instant("occurredAt").isAfter(met) && event.instant("recordedAt").isAfter(met)) {
        return true;
      }
    }
    return false;
  }

  private static final Map<String, String> EFFECTS =
      Map.of(
          "PAUSED", "OPEN",
          "RESUMED", "OPEN",
          "REOPENED", "OPEN",
          "MET", "MET",
          "BREACHED", "BREACHED",
          "ANSWERED", "BREACHED",
          "CANCELLED", "CANCELLED");

  /** Where the journal's account of what was done to each clock leaves it. */
  private String clockEffects() throws Broken {
    Map<String, String> last = new HashMap<>();
    Set<String> breaches = new HashSet<>();
    for (Rec event : events("ticket")) {
      String subject = event.text("subject");
      Rec data = event.part("data");
      if (what(event).equals("breached")) {
        breaches.add(subject + " " + data.text("metric") + " " + data.text("dueAt"));
      }
      for (Rec change : data.has("clocks") ? data.parts("clocks") : List.<Rec>of()) {
        String clock = subject + " " + change.text("clock");
        switch (change.text("effect")) {
          case "MOVED" -> {}
          case "STARTED" -> last.put(clock, "STARTED");
          case "WITHDRAWN" -> last.put(clock, "WITHDRAWN");
          default -> last.put(clock, EFFECTS.getOrDefault(change.text("effect"), "UNKNOWN"));
        }
      }
    }
    long compared = 0;
    for (Rec ticket : of("ticket")) {
      String subject = "ticket/" + ticket.text("id");
      Set<String> there = new HashSet<>();
      for (Rec clock : ticket.parts("clocks")) {
        String name = subject + " " + clock.text("name");
        there.add(name);
        compared++;
        if (still(subject)) {
          effect(ticket, subject, clock, last.get(name), breaches);
        }
      }
      for (Map.Entry<String, String> effect : last.entrySet()) {
        boolean own = effect.getKey().startsWith(subject + " ");
        boolean gone = effect.getValue().equals("WITHDRAWN");
        if (own && still(subject) && there.contains(effect.getKey()) == gone) {
          throw new Broken(effect.getKey(), gone ? "is there after all" : "is missing");
        }
      }
    }
    return compared + " where the journal leaves them";
  }

  /** What was overdue when the contract stopped or ended is a fact before a check tells of it. */
  private boolean stoppedAfter(Rec clock) throws Broken {
    if (contract().has("endedAt")
        && contract().instant("endedAt").isAfter(clock.instant("breachedAt"))) {
      return true;
    }
    for (Rec suspension : contract().parts("suspensions")) {
      if (suspension.instant("from").isAfter(clock.instant("breachedAt"))) {
        return true;
      }
    }
    return false;
  }

  private void effect(Rec ticket, String subject, Rec clock, String last, Set<String> breaches)
      throws Broken {
    String state = clock.text("state");
    String is = state.equals("RUNNING") || state.equals("PAUSED") ? "OPEN" : state;
    boolean opening = clock.text("name").equals(clock.text("metric"));
    that(last != null || opening, ticket, "nothing started its clock " + clock.text("name"));
    String told = last == null ? "OPEN" : last;
    boolean breach =
        clock.has("breachedAt")
            && breaches.contains(
                subject + " " + clock.text("metric") + " " + clock.text("breachedAt"));
    if (breach && !told.equals("MET")) {
      told = "BREACHED";
    }
    boolean overdue = is.equals("BREACHED") && !clock.has("metAt") && stoppedAfter(clock);
    boolean calledOff = is.equals("CANCELLED") && contract().has("endedAt");
    // what was told late can start a clock and settle it at once
    if (!told.equals("STARTED") && !(told.equals("OPEN") && (overdue || calledOff))) {
      same(is, told, ticket, "clock " + clock.text("name"));
    }
  }

  private static final Set<String> MOVING =
      Set.of("PAUSED", "REOPENED", "REPRIORITISED", "RECOMPUTED");

  /** Targets as the terms say, and due instants counted again where nothing moved them. */
  private String dueTimes() throws Broken {
    long counted = 0;
    long moved = 0;
    Map<String, Hours> calendars = new HashMap<>();
    for (Rec ticket : of("ticket")) {
      boolean undisturbed = true;
      for (Rec event : ticket.parts("events")) {
        undisturbed &= !MOVING.contains(event.text("type"));
      }
      for (Rec clock : ticket.parts("clocks")) {
        long version = clock.whole("termsVersion");
        that(version >= 1 && version <= of("terms").size(), ticket, "goes by unknown terms");
        Rec terms = of("terms").get((int) version - 1).part("document");
        String name = clock.text("calendar");
        same(
            clock.text("target") + " of " + name, agreed(terms, clock), ticket, clock.text("name"));
        List<Instant[]> pauses = suspensions(clock);
        boolean unclear = clock.text("state").equals("CANCELLED") && !pauses.isEmpty();
        if (!undisturbed || unclear || !clock.has("dueAt")) {
          moved++;
          continue;
        }
        String key = version + " " + name;
        if (!calendars.containsKey(key)) {
          calendars.put(key, new Hours(terms.part("calendars").part(name)));
        }
        Duration target = Duration.parse(clock.text("target"));
        Instant due = calendars.get(key).due(clock.instant("startedAt"), target, pauses);
        same(clock.instant("dueAt"), due, ticket, "clock " + clock.text("name") + ": dueAt");
        counted++;
      }
    }
    return counted + " counted again from the calendars, " + moved + " moved or stopped";
  }

  /** The target for a clock's metric and priority: its own, or else the one for any. */
  private static String agreed(Rec terms, Rec clock) throws Broken {
    String any = null;
    for (Rec target : terms.part("serviceLevels").parts("targets")) {
      String said = Duration.parse(target.text("within")) + " of " + target.text("calendar");
      if (target.text("metric").equals(clock.text("metric"))) {
        if (target.text("priority").equals(clock.text("priority"))) {
          return said;
        }
        any = target.text("priority").equals("*") ? said : any;
      }
    }
    return any;
  }

  /** The suspensions that can have stopped a clock: those that began before it was answered. */
  private List<Instant[]> suspensions(Rec clock) throws Broken {
    List<Instant[]> all = new ArrayList<>();
    for (Rec suspension : contract().parts("suspensions")) {
      Instant from = suspension.instant("from");
      Instant until = suspension.has("until") ? suspension.instant("until") : Instant.MAX;
      if (!clock.has("metAt") || from.isBefore(clock.instant("metAt"))) {
        all.add(new Instant[] {from, until});
      }
    }
    return all;
  }

  /** A calendar's open hours, walked day by day. */
  private static final class Hours {
    private static final int MOST_DAYS = 12 * 366;

    private final Rec calendar;
    private final ZoneId zone;

    Hours(Rec calendar) throws Broken {
      this.calendar = calendar;
      this.zone = ZoneId.of(calendar.text("zone"));
    }

    /** The earliest instant at which so much open time is used up, the pauses left out. */
    Instant due(Instant start, Duration target, List<Instant[]> pauses) throws Broken {
      Duration left = target;
      Instant covered = start;
      LocalDate day = start.atZone(zone).toLocalDate().minusDays(1);
      for (int days = 0; days < MOST_DAYS; days++, day = day.plusDays(1)) {
        for (int[] window : windows(day)) {
          Instant closes = edge(day, window[1], false);
          Instant opens = latest(covered, edge(day, window[0], true));
          for (Instant[] span : without(pauses, opens, closes)) {
            Duration open = Duration.between(span[0], span[1]);
            if (open.compareTo(left) >= 0) {
              return span[0].plus(left);
            }
            left = left.minus(open);
          }
          covered = latest(covered, closes);
        }
      }
      throw new Broken("a calendar", "does not use up " + target + " after " + start);
    }

    private static List<Instant[]> without(List<Instant[]> pauses, Instant from, Instant to) {
      List<Instant[]> spans = new ArrayList<>();
      Instant next = from;
      for (Instant[] pause : pauses) {
        Instant until = pause[0].isBefore(to) ? pause[0] : to;
        if (next.isBefore(until)) {
          spans.add(new Instant[] {next, until});
        }
        next = latest(next, pause[1]);
      }
      if (next.isBefore(to)) {
        spans.add(new Instant[] {next, to});
      }
      return spans;
    }

    /** Openings and closings in seconds of the day, in order. */
    private List<int[]> windows(LocalDate day) throws Broken {
      List<int[]> windows = new ArrayList<>();
      if (calendar.flag("alwaysOpen")) {
        return List.of(new int[] {0, 24 * 3_600});
      }
      Object agreed = member("exceptions", day.toString());
      if (agreed == null && !holiday(day)) {
        agreed = member("weekly", day.getDayOfWeek().name().substring(0, 3));
      }
      for (int[] window : pairs(agreed)) {
        windows.add(window);
      }
      for (int[] pause : pairs(member("breaks", day.toString()))) {
        List<int[]> rest = new ArrayList<>();
        for (int[] window : windows) {
          rest.add(new int[] {window[0], Math.min(window[1], pause[0])});
          rest.add(new int[] {Math.max(window[0], pause[1]), window[1]});
        }
        rest.removeIf(window -> window[0] >= window[1]);
        windows = rest;
      }
      windows.sort(Comparator.comparingInt(window -> window[0]));
      return windows;
    }

    private boolean holiday(LocalDate day) throws Broken {
      boolean published =
          calendar.has("publishedHolidays")
              && calendar.part("publishedHolidays").part("dates").has(day.toString());
      return published
          || listed("holidays", day.toString())
          || listed("yearlyHolidays", day.toString().substring(5));
    }

    private boolean listed(String member, String day) {
      return calendar.members().get(member) instanceof List<?> days && days.contains(day);
    }

    private Object member(String map, String name) throws Broken {
      return calendar.has(map) ? calendar.part(map).members().get(name) : null;
    }

    private static List<int[]> pairs(Object windows) {
      List<int[]> pairs = new ArrayList<>();
      if (windows instanceof List<?> list) {
        for (Object pair : list) {
          List<?> edges = (List<?>) pair;
          pairs.add(new int[] {second(edges.get(0)), second(edges.get(1))});
        }
      }
      return pairs;
    }

    private static int second(Object time) {
      return String.valueOf(time).startsWith("24:00")
          ? 24 * 3_600
          : LocalTime.parse(String.valueOf(time)).toSecondOfDay();
    }

    /** In a gap the instant after it; of two, the earlier to open and the later to close. */
    private Instant edge(LocalDate day, int second, boolean opens) {
      LocalDateTime wall = day.atStartOfDay().plusSeconds(second);
      ZoneOffsetTransition shift = zone.getRules().getTransition(wall);
      if (shift == null) {
        return wall.toInstant(zone.getRules().getOffset(wall));
      }
      ZoneOffset offset = opens ? shift.getOffsetBefore() : shift.getOffsetAfter();
      return shift.isGap() ? shift.getInstant() : wall.toInstant(offset);
    }

    private static Instant latest(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }
  }

  private String observations() throws Broken {
    Map<String, Rec> told = new HashMap<>();
    Map<String, String> replaced = new HashMap<>();
    for (Rec event : events("observation")) {
      told.put(event.text("subject"), event);
      if (event.part("data").has("replaces")) {
        String id = event.text("subject").substring("observation/".length());
        replaced.put(event.part("data").text("replaces"), id);
      }
    }
    for (Rec observation : of("observation")) {
      Rec event = told.remove("observation/" + observation.text("id"));
      that(event != null, observation, "is not told of");
      Map<String, Object> facts =
          observation
              .without("record", "id", "version", "by", "recordedAt", "replacedBy")
              .members();
      same(facts, event.part("data").members(), observation, "what the journal tells of it");
      same(observation.text("recordedAt"), event.text("at"), observation, "recordedAt");
      String by = replaced.get(observation.text("id"));
      if (by == null || still("observation/" + by)) {
        same(observation.maybe("replacedBy"), by, observation, "replacedBy");
      }
    }
    return known(told, of("observation").size() + " as logged");
  }

  // ------------------------------------------------------------------ hashes and JSON

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Strict JSON of whole numbers, and its canonical form (RFC 8785). */
  private static final class Json {
    private static final long LARGEST = (1L << 53) - 1;
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    /** One value after another. */
    static List<Object> values(String text) {
      Json json = new Json(text);
      List<Object> values = new ArrayList<>();
      json.space();
      while (json.at < text.length()) {
        values.add(json.value(0));
        json.space();
      }
      return values;
    }

    private Object value(int depth) {
      if (depth > DEEPEST) {
        throw wrong("nested too deep");
      }
      char c = peek();
      switch (c) {
        case '{':
          return object(depth);
        case '[':
          return array(depth);
        case '"':
          return string();
        case 't':
          return word("true", true);
        case 'f':
          return word("false", false);
        case 'n':
          return word("null", null);
        default:
          return number();
      }
    }

    private Map<String, Object> object(int depth) {
      Map<String, Object> members = new TreeMap<>();
      at++;
      space();
      while (peek() != '}') {
        String name = string();
        space();
        expect(':');
        space();
        if (members.containsKey(name)) {
          throw wrong("member " + name + " stands twice");
        }
        members.put(name, value(depth + 1));
        separator('}');
      }
      at++;
      return members;
    }

    private List<Object> array(int depth) {
      List<Object> elements = new ArrayList<>();
      at++;
      space();
      while (peek() != ']') {
        elements.add(value(depth + 1));
        separator(']');
      }
      at++;
      return elements;
    }

    /** A comma with something after it, or the end. */
    private void separator(char end) {
      space();
      if (peek() == ',') {
        at++;
        space();
        if (peek() == end) {
          throw wrong("something is missing after a comma");
        }
      } else if (peek() != end) {
        throw wrong("a comma or " + end + " is missing");
      }
    }

    private String string() {
      expect('"');
      StringBuilder string = new StringBuilder();
      while (peek() != '"') {
        char c = text.charAt(at++);
        if (c < 0x20) {
          throw wrong("a control character");
        }
        string.append(c == '\\' ? escaped() : c);
      }
      at++;
      return string.toString();
    }

    private char escaped() {
      char c = peek();
      at++;
      int plain = "\"\\/bfnrt".indexOf(c);
      if (plain >= 0) {
        return "\"\\/\b\f\n\r\t".charAt(plain);
      }
      if (c != 'u' || at + 4 > text.length()) {
        throw wrong("an unknown escape");
      }
      String hex = text.substring(at, at + 4);
      if (!hex.matches("[0-9a-fA-F]{4}")) {
        throw wrong("an unknown escape");
      }
      at += 4;
      return (char) Integer.parseInt(hex, 16);
    }

    private Long number() {
      int from = at;
      while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      String digits = text.substring(from, at);
      if (!digits.matches("0|-?[1-9][0-9]{0,15}") || Math.abs(Long.parseLong(digits)) > LARGEST) {
        throw wrong("no whole number up to 2^53 - 1: " + digits);
      }
      return Long.valueOf(digits);
    }

    private Object word(String word, Object value) {
      if (!text.startsWith(word, at)) {
        throw wrong("an unknown word");
      }
      at += word.length();
      return value;
    }

    private void space() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private char peek() {
      if (at >= text.length()) {
        throw wrong("it ends too early");
      }
      return text.charAt(at);
    }

    private void expect(char c) {
      if (peek() != c) {
        throw wrong(c + " is missing");
      }
      at++;
    }

    private IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException("no JSON at character " + at + ": " + what);
    }

    static String canonical(Object value) {
      StringBuilder out = new StringBuilder();
      write(value, out);
      return out.toString();
    }

    /** Members in the order of their names' UTF-16 code units, no space, the shortest escapes. */
    private static void write(Object value, StringBuilder out) {
      if (value instanceof Map<?, ?> map) {
        String before = "{";
        for (Map.Entry<?, ?> member : new TreeMap<>(map).entrySet()) {
          out.append(before);
          quote((String) member.getKey(), out);
          write(member.getValue(), out.append(':'));
          before = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
      } else if (value instanceof List<?> list) {
        String before = "[";
        for (Object element : list) {
          write(element, out.append(before));
          before = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
      } else if (value instanceof String string) {
        quote(string, out);
      } else {
        out.append(value);
      }
    }

    private static void quote(String string, StringBuilder out) {
      out.append('"');
      for (int i = 0; i < string.length(); i++) {
        char c = string.charAt(i);
        int plain = "\"\\\b\f\n\r\t".indexOf(c);
        if (plain >= 0) {
          out.append('\\').append("\"\\bfnrt".charAt(plain));
        } else if (c < 0x20) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
      out.append('"');
    }
  }
}
