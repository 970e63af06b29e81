package io.clickframe.testkit.plan;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.explain.Advice;
import io.clickframe.explain.EngineNode;
import io.clickframe.explain.EnginePlan;
import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a chain reads and where it runs. Those on rows, bytes and memory run it, once
 * for all of them; the others plan it. Not thread-safe.
 */
public final class PlanAssert extends AbstractAssert<PlanAssert, DataStore> {
  private static final String COLUMNS = "Columns";

  private @Nullable DataContext context;
  private @Nullable Explanation explanation;
  private @Nullable Profile profile;

  PlanAssert(DataStore chain) {
    super(chain, PlanAssert.class);
  }

  /** In that context, not in {@link DataContext#current()}. The caller keeps and closes it. */
  public PlanAssert in(DataContext where) {
    context = Objects.requireNonNull(where, "where is null");
    explanation = null;
    profile = null;
    return this;
  }

  /** That it reads no more rows from its sources. The engine counts to three digits. */
  public PlanAssert readsAtMost(long rows) {
    long read = measured().rowsRead();
    if (read > rows) {
      throw failed("to read at most %,d rows, but it read %,d".formatted(rows, read));
    }
    return this;
  }

  /** That it reads no more bytes from its sources. The engine counts to three digits. */
  public PlanAssert readsBytesAtMost(long bytes) {
    long read = measured().bytesRead();
    if (read > bytes) {
      throw failed("to read at most %,d bytes, but it read %,d".formatted(bytes, read));
    }
    return this;
  }

  /** That the engine never has more bytes of memory for it at once. It counts to three digits. */
  public PlanAssert peaksAtMost(long bytes) {
    long peak = measured().peakMemory();
    if (peak > bytes) {
      throw failed("to need at most %,d bytes of memory, but it had %,d".formatted(bytes, peak));
    }
    return this;
  }

  /**
   * That a database runs all steps over its tables that could run in one.
   *
   * @param source some of how it is called: {@code PostgreSQL}, {@code shop on db1}
   */
  public PlanAssert pushesDownTo(String source) {
    Explanation plan = explained();
    List<String> servers = plan.fences().stream().map(it -> it.server()).distinct().toList();
    if (servers.stream().noneMatch(server -> server.contains(source))) {
      throw failed("to ask %s, but it asks %s".formatted(source, servers));
    }
    if (!plan.kept().isEmpty()) {
      throw failed("to run in %s, but these stay: %s".formatted(source, plan.kept()));
    }
    return this;
  }

  /** That exactly these columns of its sources are read, of whichever source, in any order. */
  public PlanAssert prunesTo(String... columns) {
    EnginePlan engine = explained().engine();
    if (engine.missing() != null) {
      throw failed("to say which columns it reads, but " + engine.missing());
    }
    Set<String> known = new TreeSet<>();
    explained().plan().nodes().forEach(node -> node.columns().forEach(it -> known.add(it.name())));
    Set<String> read = new TreeSet<>();
    for (EngineNode node : engine.nodes()) {
      String listed = node.details().getOrDefault(COLUMNS, "");
      if (node.inputs().isEmpty() && !listed.isEmpty()) {
        read.addAll(Arrays.asList(listed.split(", ", -1)));
      }
    }
    read.retainAll(known); // the engine also reads figures that it keeps of its tables
    Set<String> wanted = new TreeSet<>(Arrays.asList(columns));
    if (!read.equals(wanted)) {
      throw failed("to read the columns %s, but it reads %s".formatted(wanted, read));
    }
    return this;
  }

  /** That no rule has advice before a run. */
  public PlanAssert hasNoAdvice() {
    List<Advice> advice = explained().advice();
    if (!advice.isEmpty()) {
      throw failed("to need no advice, but " + advice.stream().map(Advice::rule).toList());
    }
    return this;
  }

  private Explanation explained() {
    isNotNull();
    if (explanation == null) {
      explanation = actual.explain(where());
    }
    return explanation;
  }

  private EngineProfile measured() {
    isNotNull();
    if (profile == null) {
      profile = actual.profile(1, where());
      explanation = profile.explanation();
    }
    String missing = profile.engine().missing();
    if (missing != null) {
      throw failed("to be measured, but " + missing);
    }
    return profile.engine();
  }

  private DataContext where() {
    return context == null ? DataContext.current() : context;
  }

  private AssertionError failed(String expected) {
    return failure(
        "Expecting the chain %s%n%n%s",
        expected, profile == null ? explained().toString() : profile + "\n\n" + explained());
  }
}
