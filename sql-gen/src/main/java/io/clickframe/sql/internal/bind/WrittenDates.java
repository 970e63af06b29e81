package io.clickframe.sql.internal.bind;

import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts for dates that there are not in what the engine's {@code EXPLAIN QUERY TREE} says of
 * a SQL text. Unlike {@link KnownTree} it need not know all of the tree.
 */
final class WrittenDates {
  private static final Pattern FUNCTION =
      Pattern.compile(
          " *FUNCTION id: \\d+, function_name: (\\w+), function_type: \\w+, result_type: (.+)");
  private static final Pattern COLUMN =
      Pattern.compile(" *COLUMN id: \\d+, column_name: (.*), result_type: (.+), source_id: \\d+");
  private static final Pattern CONSTANT =
      Pattern.compile(" *CONSTANT id: \\d+, constant_value: (.*), constant_value_type: (.+)");

  /** One that may be a date: the quotes in others have a backslash before them. */
  private static final Pattern TEXT = Pattern.compile("(?<!\\\\)'(\\s*\\d{4}[^'\\\\]*)'");

  /** How much deeper the arguments of a call are. */
  private static final int DEEPER = 6;

  private final String[] lines;

  private WrittenDates(String[] lines) {
    this.lines = lines;
  }

  /** The first one. */
  static @Nullable ImpossibleDate find(List<String> tree) {
    String[] lines = String.join("\n", tree).split("\n", -1);
    WrittenDates dates = new WrittenDates(lines);
    for (int i = 0; i < lines.length; i++) {
      Matcher call = FUNCTION.matcher(lines[i]);
      ImpossibleDate found =
          call.matches() ? dates.in(call.group(1), call.group(2), dates.arguments(i)) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable ImpossibleDate in(String function, String result, List<String> arguments) {
    if (Comparisons.FUNCTIONS.contains(function) && arguments.size() == 2) {
      ImpossibleDate found = compared(arguments.get(0), arguments.get(1));
      return found == null ? compared(arguments.get(1), arguments.get(0)) : found;
    }
    if (!ComparedDates.CASTS.contains(function) || arguments.isEmpty()) {
      return null;
    }
    List<String> texts = suspects(arguments.get(0));
    return texts.isEmpty()
        ? null
        : ImpossibleDate.cast(ClickHouseType.parse(result), texts.getFirst());
  }

  private static @Nullable ImpossibleDate compared(String value, String constants) {
    for (String text : suspects(constants)) {
      ImpossibleDate found = compared(value, COLUMN, text);
      found = found == null ? compared(value, FUNCTION, text) : found;
      found = found == null ? compared(value, CONSTANT, text) : found;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable ImpossibleDate compared(String value, Pattern kind, String text) {
    Matcher node = kind.matcher(value);
    if (!node.matches()) {
      return null;
    }
    String shown =
        kind == COLUMN ? node.group(1) : kind == FUNCTION ? node.group(1) + "(…)" : "a constant";
    return ImpossibleDate.compared(shown, ClickHouseType.parse(node.group(2)), text);
  }

  /** The texts in a constant, which may be a list, that are no dates. */
  private static List<String> suspects(String line) {
    Matcher constant = CONSTANT.matcher(line);
    if (!constant.matches() || !constant.group(2).contains("String")) {
      return List.of();
    }
    return TEXT.matcher(constant.group(1))
        .results()
        .map(text -> text.group(1))
        .filter(ImpossibleDate::isSuspect)
        .toList();
  }

  private List<String> arguments(int call) {
    List<String> arguments = new ArrayList<>();
    int depth = indent(lines[call]);
    if (call + 1 < lines.length && lines[call + 1].strip().equals("ARGUMENTS")) {
      for (int i = call + 3; i < lines.length && indent(lines[i]) >= depth + DEEPER; i++) {
        if (indent(lines[i]) == depth + DEEPER) {
          arguments.add(lines[i]);
        }
      }
    }
    return arguments;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
