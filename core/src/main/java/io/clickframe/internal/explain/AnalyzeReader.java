package io.clickframe.internal.explain;

import io.clickframe.explain.EngineNode;
import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.ProfiledOperator;
import io.clickframe.explain.ProfiledOperator.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code EXPLAIN ANALYZE} answers. It is text for people, in ClickHouse 26.7; what is
 * not understood stays as a detail of its operator. For one answer.
 */
final class AnalyzeReader {
  private static final Pattern BRANCH = Pattern.compile("^([│ ]*)([├└]──)?(.*)$");
  private static final Pattern NODE = Pattern.compile("(\\w+)(?: \\((.*)\\))?");
  private static final Pattern TIMES =
      Pattern.compile(" *Time: +.*planning ([^·]*) · execution ([^)]*)\\)");
  private static final Pattern READ = Pattern.compile(" *Read: +(.*) rows, ([^(]*?)(?: \\(.*)?");
  private static final Pattern MEMORY = Pattern.compile(" *Peak memory: +(.*)");
  private static final Pattern IO =
      Pattern.compile("I/O: rows (.*?) → ([^(·]*)(?:\\([^)]*\\) ?)?(?:· (.*?) → (.*))?");
  private static final Pattern WORK =
      Pattern.compile(
          "(?:Stage \\((.*)\\): )?time (.*?) \\((.*)%\\)(?: · parallelism ([\\d.]+)/(\\d+))?");
  private static final Pattern DETAIL = Pattern.compile("([A-Z][\\w ]*?)(?:: *|  +| (?=\\d))(.*)");

  private final List<Operator> operators = new ArrayList<>();
  private final Deque<Operator> path = new ArrayDeque<>();
  private long planning = EngineProfile.UNKNOWN;
  private long execution = EngineProfile.UNKNOWN;
  private long rows = EngineProfile.UNKNOWN;
  private long bytes = EngineProfile.UNKNOWN;
  private long memory = EngineProfile.UNKNOWN;
  private boolean inPlan;

  /** An operator whose lines are being read. */
  private static final class Operator {
    final int id;
    final int depth;
    final String name;
    final String description;
    final Map<String, String> details = new LinkedHashMap<>();
    final List<Integer> inputs = new ArrayList<>();
    final List<Stage> stages = new ArrayList<>();
    long[] flow = {0, 0, 0, 0};
    @Nullable String section;

    Operator(int id, int depth, String name, String description) {
      this.id = id;
      this.depth = depth;
      this.name = name;
      this.description = description;
    }

    ProfiledOperator made() {
      EngineNode node = new EngineNode(id, name, description, details, List.of(), inputs);
      long nanos = stages.stream().mapToLong(Stage::nanos).sum();
      double share = stages.stream().mapToDouble(Stage::share).sum();
      double parallelism =
          nanos == 0
              ? 0
              : stages.stream().mapToDouble(it -> it.parallelism() * it.nanos()).sum() / nanos;
      int threads = stages.stream().mapToInt(Stage::threads).max().orElse(0);
      boolean one = stages.size() == 1 && stages.getFirst().name().isEmpty();
      return new ProfiledOperator(
          node,
          flow[0],
          flow[1],
          flow[2],
          flow[3],
          nanos,
          share,
          parallelism,
          threads,
          one ? List.of() : stages);
    }
  }

  private AnalyzeReader() {}

  /** The engine's figures. */
  static EngineProfile read(List<String> lines) {
    AnalyzeReader reader = new AnalyzeReader();
    for (String line : lines) {
      reader.line(line);
    }
    return new EngineProfile(
        reader.planning,
        reader.execution,
        reader.rows,
        reader.bytes,
        reader.memory,
        Map.of(),
        reader.operators.stream().map(Operator::made).toList(),
        null);
  }

  private void line(String line) {
    if (line.isBlank()) {
      return;
    }
    if (!inPlan) {
      inPlan = !summary(line);
    }
    if (inPlan) {
      planLine(line);
    }
  }

  /** A line before the plan; false for the plan's first. */
  private boolean summary(String line) {
    Matcher times = TIMES.matcher(line);
    Matcher read = READ.matcher(line);
    Matcher peak = MEMORY.matcher(line);
    if (times.matches()) {
      planning = Quantity.parse(times.group(1));
      execution = Quantity.parse(times.group(2));
    } else if (read.matches()) {
      rows = Quantity.parse(read.group(1));
      bytes = Quantity.parse(read.group(2));
    } else if (peak.matches()) {
      memory = Quantity.parse(peak.group(1));
    }
    return line.startsWith(" ") || line.contains(": ") || line.endsWith(":");
  }

  private void planLine(String line) {
    Matcher branch = BRANCH.matcher(line);
    if (!branch.matches()) {
      return;
    }
    String rest = branch.group(3);
    if (branch.group(2) != null || operators.isEmpty()) {
      begin(branch.group(1).length(), rest.strip());
    } else if (!path.isEmpty()) {
      detail(path.peek(), rest.strip());
    }
  }

  private void begin(int depth, String text) {
    Matcher head = NODE.matcher(text);
    boolean known = head.matches();
    Operator made =
        new Operator(
            operators.size(),
            operators.isEmpty() ? -1 : depth,
            known ? head.group(1) : text,
            known && head.group(2) != null ? head.group(2) : "");
    while (!path.isEmpty() && path.peek().depth >= made.depth) {
      path.pop();
    }
    if (!path.isEmpty()) {
      path.peek().inputs.add(made.id);
    }
    operators.add(made);
    path.push(made);
  }

  private static void detail(Operator operator, String text) {
    Matcher io = IO.matcher(text);
    Matcher work = WORK.matcher(text);
    if (io.matches()) {
      operator.flow =
          new long[] {
            Quantity.parse(io.group(1)),
            Quantity.parse(io.group(2)),
            io.group(3) == null ? 0 : Quantity.parse(io.group(3)),
            io.group(4) == null ? 0 : Quantity.parse(io.group(4))
          };
    } else if (work.matches()) {
      operator.stages.add(
          new Stage(
              work.group(1) == null ? "" : work.group(1),
              Quantity.parse(work.group(2)),
              Double.parseDouble(work.group(3)) / 100,
              work.group(4) == null ? 1 : Double.parseDouble(work.group(4)),
              work.group(5) == null ? 1 : Integer.parseInt(work.group(5))));
    } else {
      other(operator, text);
    }
  }

  private static void other(Operator operator, String text) {
    if (text.endsWith(":")) {
      operator.section = text.substring(0, text.length() - 1);
      return;
    }
    Matcher named = DETAIL.matcher(text);
    String section = operator.section;
    if (named.matches()) {
      boolean inside = section != null && operator.details.containsKey(named.group(1));
      operator.details.merge(
          inside ? section + " " + named.group(1) : named.group(1),
          named.group(2),
          (old, more) -> old + "; " + more);
    } else {
      operator.details.merge(
          section == null ? "" : section, text, (old, more) -> old + "; " + more);
    }
  }
}
