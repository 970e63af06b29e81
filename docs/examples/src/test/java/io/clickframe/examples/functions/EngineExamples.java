package io.clickframe.examples.functions;

import io.clickframe.DataContext;
import io.clickframe.error.ClickFrameException;
import io.clickframe.testkit.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the examples of the engine's own documentation that can run anywhere, alike every time. */
final class EngineExamples {
  private static final int MOST_ROWS = 5;
  private static final int LONGEST = 240;

  private static final Set<String> CATEGORIES =
      Set.of(
          "AI", "Dictionary", "Embedded Dictionary", "Internal", "Introspection", "Random Number");

  /** What needs files, tables, the network or privileges, or tells of this machine or time. */
  private static final Pattern BOUND =
      Pattern.compile(
          "\\b(now\\w*|today|yesterday|rand\\w*|fuzz\\w*|generate\\w+|current\\w+|host\\w*|uptime"
              + "|version|sleep\\w*|system|file\\w*|url|s3|remote|dict\\w+|get\\w+|timezone"
              + "|utc\\w*|initial\\w*|tcp\\w+|build\\w+|query\\w*|create|insert|drop|set|format"
              + "|into|numbers_mt)\\b|--|;",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEXT = Pattern.compile("'[^']*'");

  /** Their results differ from run to run, or with the machine, though nothing in them says so. */
  private static final Set<String> VOLATILE =
      Set.of(
          "arrayPartialShuffle",
          "arrayRandomSample",
          "arrayShuffle",
          "dateTimeToUUIDv7",
          "localtime",
          "obfuscateQuery",
          "serverTimezone");

  private static final Map<String, String> SETTINGS =
      Map.of("session_timezone", "'UTC'", "max_threads", "1", "max_execution_time", "10");

  private final DataContext context;

  EngineExamples(DataContext context) {
    this.context = context;
  }

  /** What the example gives; empty if it cannot run here or its result does not fit on a line. */
  Optional<String> run(EngineFunction function) {
    return canRun(function) ? result(function.example()) : Optional.empty();
  }

  private static boolean canRun(EngineFunction function) {
    String query = TEXT.matcher(function.example()).replaceAll("''");
    String start = query.toUpperCase(Locale.ROOT);
    return (start.startsWith("SELECT ") || start.startsWith("WITH "))
        && query.length() <= LONGEST
        && !CATEGORIES.contains(function.category())
        && !VOLATILE.contains(function.name())
        && !BOUND.matcher(query).find();
  }

  private Optional<String> result(String query) {
    boolean own = query.toUpperCase(Locale.ROOT).contains(" SETTINGS ");
    String settings =
        SETTINGS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> setting.getKey() + " = " + setting.getValue())
            .collect(Collectors.joining(", ", own ? ", " : " SETTINGS ", ""));
    try {
      List<List<@Nullable Object>> rows = Rows.of(query + settings, context).values();
      String text =
          rows.stream()
              .limit(MOST_ROWS)
              .map(row -> row.stream().map(Sample::text).collect(Collectors.joining(", ")))
              .collect(Collectors.joining("; ", "", rows.size() > MOST_ROWS ? "; …" : ""));
      return text.length() <= LONGEST && !rows.isEmpty() ? Optional.of(text) : Optional.empty();
    } catch (ClickFrameException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** The engine's functions by name, without the aliases of others here. */
  List<EngineFunction> functions() {
    return Rows.of(
            """
            WITH targets AS (SELECT name FROM system.functions WHERE alias_to = '')
            SELECT f.name, a.aliases, toBool(f.is_aggregate), f.categories, f.syntax,
              f.description, f.examples
            FROM system.functions AS f LEFT JOIN (
              SELECT alias_to, arraySort(groupArray(name)) AS aliases FROM system.functions
              WHERE alias_to != '' GROUP BY alias_to) AS a ON a.alias_to = f.name
            WHERE f.alias_to = '' OR f.alias_to NOT IN targets
            ORDER BY lower(f.name), f.name\
            """,
            context)
        .values()
        .stream()
        .map(row ->
            EngineFunction.of(
                text(row, 0),
                ((List<?>) row.get(1)).stream().map(String::valueOf).toList(),
                Boolean.TRUE.equals(row.get(2)),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                text(row, 6)))
        .toList();
  }

  private static String text(List<@Nullable Object> row, int column) {
    return String.valueOf(row.get(column));
  }
}
