package io.clickframe.engine.chdb.contract;

import io.clickframe.engine.chdb.contract.SqlShape.Select;
import io.clickframe.engine.chdb.contract.SqlShape.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a sub-query is needed, found in the finished statement alone: knows nothing of plan and
 * emitter. The rule is that of {@code docs/decisions/005-flat-statements.md}.
 */
final class NestingRule {
  private static final Pattern AGGREGATE =
      Pattern.compile(
          "\\b(count|sum|avg|min|max|uniq|quantile|median|stddev|var|corr|covar|any|topK"
              + "|group[A-Z]|arg(Min|Max))(OrNull|OrDefault|If|Distinct|Exact|Inclusive|Samp|Pop"
              + "|Array|Merge|State|Last|Heavy|TDigest|Combined|HLL12)*\\((?!.*\\bOVER\\b)");
  private static final Pattern UNSTABLE =
      Pattern.compile(
          "\\bOVER\\b|\\b(arrayJoin|rand|rand32|rand64|randUniform|randNormal|generateUUIDv4"
              + "|generateUUIDv7|rowNumberInAllBlocks|rowNumberInBlock)\\(");
  private static final Pattern PLAIN = Pattern.compile("\\w+\\.(\\w+|`.*`) AS (\\w+|`.*`)");
  private static final Pattern FILES = Pattern.compile("FROM \\w+Cluster\\('");
  private static final Pattern SHARDS = Pattern.compile("FROM cluster\\('");
  private static final int LONG = 100;
  private static final int DEEP = 40;

  private NestingRule() {}

  /** The depth that remains when every sub-query without a reason is taken away. */
  static int neededDepth(Select select) {
    int deepest = 0;
    for (Source source : select.sources()) {
      int level = source.branches().isEmpty() || reason(select, source).isEmpty() ? 0 : 1;
      for (Select branch : source.branches()) {
        deepest = Math.max(deepest, level + neededDepth(branch) - 1);
      }
    }
    return 1 + deepest;
  }

  /** The sub-queries that nothing asks for, by their aliases. */
  static List<String> needless(Select select) {
    List<String> found = new ArrayList<>();
    for (Source source : select.sources()) {
      if (!source.branches().isEmpty() && reason(select, source).isEmpty()) {
        found.add(source.alias());
      }
      source.branches().forEach(branch -> found.addAll(needless(branch)));
    }
    return found;
  }

  static Optional<String> reason(Select outer, Source source) {
    if (source.branches().size() > 1) {
      boolean settings = source.branches().stream().anyMatch(branch -> branch.has("SETTINGS"));
      return isPassed(outer, source) && !settings
          ? Optional.empty()
          : Optional.of("a step after a union, or behind settings of its branches");
    }
    Select inner = source.branches().getFirst();
    if (isForNodes(outer, source, inner)) {
      return Optional.of("several nodes run it, or are sent what it gives");
    }
    if (inner.items().stream().anyMatch(NestingRule::isDeep)) {
      return Optional.of("too many brackets for one expression");
    }
    if (isUnstable(inner)) {
      return Optional.of("what is seen or made by the rows must stay with them");
    }
    return outer.sources().size() > 1 ? join(outer, source, inner) : step(outer, source, inner);
  }

  private static boolean isForNodes(Select outer, Source source, Select inner) {
    boolean files = FILES.matcher(String.join("\n", inner.text())).find();
    boolean shards = SHARDS.matcher(String.join("\n", inner.text())).find();
    if (!source.keyword().equals("FROM")) {
      return files || (inner.has("WHERE") && (shards || source.keyword().startsWith("GLOBAL")));
    }
    boolean joins = outer.sources().size() > 1;
    boolean asks = outer.clauses().getOrDefault("WHERE", "").contains(" IN (");
    boolean others =
        outer.sources().stream().anyMatch(it -> it.keyword().matches("(RIGHT|FULL|CROSS) JOIN"));
    return isUnstable(outer) ? files || shards : (files && (joins || asks)) || (shards && others);
  }

  private static Optional<String> join(Select outer, Source source, Select inner) {
    if (cuts(inner) || groups(inner) || inner.distinct()) {
      return Optional.of("rows are cut, grouped or made different before they are joined");
    }
    boolean first = source.keyword().equals("FROM");
    if (!first && inner.sources().size() > 1) {
      return Optional.of("the right side of a join is one table");
    }
    if (!first && !inner.items().stream().allMatch(NestingRule::isPlain)) {
      return Optional.of("the right side of a join has columns as they are");
    }
    List<String> kinds =
        first
            ? outer.sources().stream().skip(1).map(Source::keyword).toList()
            : List.of(source.keyword());
    List<String> open = first ? List.of("INNER JOIN", "LEFT JOIN") : List.of("INNER JOIN");
    return inner.has("WHERE") && !open.containsAll(kinds)
        ? Optional.of("the condition is on the rows before they are joined")
        : Optional.empty();
  }

  private static Optional<String> step(Select outer, Source source, Select inner) {
    if (outer.has("LIMIT") && cuts(inner) && (takesLast(outer) || takesLast(inner))) {
      return Optional.of("the last rows are those of a run");
    }
    if (takesSets(outer) && !inner.items().stream().allMatch(NestingRule::isPlain)) {
      return Optional.of("grouping sets are of columns as they are");
    }
    boolean counted = groups(outer) || outer.distinct();
    boolean sees = isUnstable(outer);
    if (inner.has("ORDER BY") && isNumbered(outer)) {
      return Optional.of("an expression sees the order of the rows");
    }
    if (cuts(inner) && (counted || sees || outer.has("WHERE") || outer.has("ORDER BY"))) {
      return Optional.of("rows are cut before");
    }
    if (groups(inner) && (groups(outer) || sees || isLost(outer, source, inner))) {
      return Optional.of("groups of groups");
    }
    if (inner.distinct() && (groups(outer) || sees || !passesAll(outer, source, inner))) {
      return Optional.of("rows are made different before");
    }
    return inner.items().stream().anyMatch(item -> isNamed(outer, source, item))
        ? Optional.of("a long expression has a name")
        : Optional.empty();
  }

  private static boolean cuts(Select select) {
    return select.has("LIMIT") || select.has("OFFSET") || select.has("LIMIT BY");
  }

  private static boolean takesLast(Select select) {
    return select.clauses().getOrDefault("LIMIT", "").startsWith("LIMIT -");
  }

  private static boolean takesSets(Select select) {
    return select.clauses().getOrDefault("GROUP BY", "").startsWith("GROUP BY GROUPING SETS");
  }

  private static boolean groups(Select select) {
    return select.has("GROUP BY")
        || select.items().stream().anyMatch(item -> AGGREGATE.matcher(item).find());
  }

  private static boolean isUnstable(Select select) {
    return UNSTABLE.matcher(String.join("\n", select.items())).find()
        || UNSTABLE.matcher(select.clauses().getOrDefault("WHERE", "")).find()
        || select.has("QUALIFY");
  }

  private static boolean isNumbered(Select select) {
    return select.items().stream().anyMatch(item -> item.contains("rowNumberIn"));
  }

  /** Without keys, only an aggregate among the outputs makes it one row. */
  private static boolean isLost(Select outer, Source source, Select inner) {
    return !inner.has("GROUP BY")
        && inner.items().stream()
            .filter(item -> AGGREGATE.matcher(item).find())
            .noneMatch(item -> reads(outer, source, item) > 0);
  }

  /** Whether the union might stand there itself. */
  private static boolean isPassed(Select outer, Source source) {
    List<String> passed =
        source.branches().getFirst().items().stream()
            .map(item -> reference(source, item) + item.substring(item.lastIndexOf(" AS ")))
            .toList();
    return outer.items().equals(passed)
        && outer.sources().size() == 1
        && outer.clauses().isEmpty()
        && !outer.distinct();
  }

  private static boolean passesAll(Select outer, Source source, Select inner) {
    return inner.items().stream()
        .map(item -> reference(source, item) + " AS ")
        .allMatch(start -> outer.items().stream().anyMatch(item -> item.startsWith(start)));
  }

  private static boolean isNamed(Select outer, Source source, String item) {
    return !isPlain(item) && item.lastIndexOf(" AS ") > LONG && reads(outer, source, item) > 1;
  }

  private static long reads(Select outer, Source source, String item) {
    String reference = Pattern.quote(reference(source, item)) + "(?!\\w)";
    String text = outer.text().stream().collect(Collectors.joining("\n"));
    return Pattern.compile("(?<!\\w)" + reference).matcher(text).results().count();
  }

  private static String reference(Source source, String item) {
    return source.alias() + "." + item.substring(item.lastIndexOf(" AS ") + 4);
  }

  private static boolean isPlain(String item) {
    return PLAIN.matcher(item).matches();
  }

  private static boolean isDeep(String item) {
    int depth = 0;
    int most = 0;
    for (int i = 0; i < item.length(); i++) {
      char c = item.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      most = Math.max(most, depth);
    }
    return most > DEEP;
  }
}
