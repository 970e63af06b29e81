package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.Suggestions;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Profile;
import io.clickframe.internal.node.CallSite;
import io.clickframe.result.Batches;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ParameterText;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.type.ClickHouseType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A chain that is checked and planned once and run many times, each time with other values for its
 * {@link Expressions#param parameters}; see {@link DataStore#prepare}. The values are sent beside
 * the statement, never inside it. Immutable and thread-safe: many threads may bind and run the same
 * one. The columns of its sources are those of the time when it was prepared.
 */
public final class PreparedQuery {
  private final DataContext context;
  private final PlannedQuery planned;
  private final Map<String, String> values;

  private PreparedQuery(DataContext context, PlannedQuery planned, Map<String, String> values) {
    this.context = context;
    this.planned = planned;
    this.values = values;
  }

  static PreparedQuery of(DataContext context, PlannedQuery planned) {
    return new PreparedQuery(context, planned, Map.of());
  }

  /** The parameters' types, by name. */
  public Map<String, ClickHouseType> parameters() {
    return planned.parameters();
  }

  /** The result's columns. */
  public Schema schema() {
    return planned.schema();
  }

  /** The statement, with its parameters as {@code {name:Type}}; values are not shown. */
  public String toSql() {
    return planned.statement().sql();
  }

  /**
   * This query with a value for a parameter; a value given before is replaced.
   *
   * @param value of a Java type that fits the parameter's: integers and {@code BigDecimal} for
   *     numbers, text, {@code LocalDate}, {@code LocalDateTime} or {@code Instant}, {@code UUID},
   *     {@code Boolean}, a {@code List} of those for an array; null where the type has NULL
   * @throws ClickFrameException if there is no such parameter, or the value does not fit its type
   */
  public PreparedQuery bind(String name, @Nullable Object value) {
    ClickHouseType type = planned.parameters().get(name);
    if (type == null) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot bind the parameter '"
              + name
              + "': the chain has none of that name. "
              + Suggestions.hint(name, "parameters", planned.parameters().keySet()));
    }
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, ParameterText.of(name, type, value));
    return new PreparedQuery(context, planned, more);
  }

  /** Runs the query and holds the whole result; see {@link DataStore#execute(DataContext)}. */
  public DataObject execute() {
    String label = "the result of execute() at " + CallSite.here();
    return DataObject.collect(context, label, start());
  }

  /** Starts the query and streams its rows; see {@link DataStore#batches(DataContext)}. */
  public Batches batches() {
    return context.batches("the result of batches() at " + CallSite.here(), start());
  }

  /**
   * What this query will do; see {@link DataStore#explain(Explain, DataContext)}. The engine says
   * what it will do if all parameters have values.
   */
  public Explanation explain() {
    return Explainer.explain(context, planned.with(values), Explain.ALL);
  }

  /**
   * Runs the query with the values that were bound; see {@link DataStore#profile(int,
   * DataContext)}. It is planned already, so no run takes time for that.
   *
   * @param runs at least 1
   */
  public Profile profile(int runs) {
    return Profiler.profile(context, planned.with(values), runs);
  }

  BatchStream start() {
    requireParameters(planned, values);
    return KeptStream.start(context, planned.with(values));
  }

  /** Refuses to run a chain whose parameters have no values. */
  static void requireParameters(PlannedQuery planned, Map<String, String> values) {
    TreeSet<String> missing = new TreeSet<>(planned.parameters().keySet());
    missing.removeAll(values.keySet());
    if (!missing.isEmpty()) {
      String name = missing.first();
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot run the chain: its parameter '"
              + name
              + "' ("
              + planned.parameters().get(name)
              + ") has no value; give it one: prepare(context).bind(\""
              + name
              + "\", …)");
    }
  }

  @Override
  public String toString() {
    return toSql();
  }
}
