package io.clickframe.explain;

import io.clickframe.internal.explain.ExplanationText;
import io.clickframe.internal.text.SqlColors;
import io.clickframe.internal.text.TerminalColours;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a chain will do. Immutable: it is of the time when it was made, and outlives its context.
 *
 * <p>As text by {@link #toString}, as JSON by {@link #toJson}, as a page by {@link #toHtml}; {@link
 * #save} and {@link #openInBrowser} do what they say. None of them has secrets in it.
 *
 * @param level how much of it {@link #toString} shows
 * @param steps the recorded steps, each with the line that recorded it
 * @param plan the operators that they became
 * @param fences what other databases are asked
 * @param kept why steps stay in ClickHouse that could run in a database
 * @param notes which nodes of a cluster do what, and what is known of the sources of joins
 * @param rewrites what made the statement shorter or moved parts of it elsewhere
 * @param lineage where the result's columns come from
 * @param sql the one statement that will run, with its settings
 * @param parameters the types of the values that each run has to be given, by name
 * @param settings the settings that the statement needs, each value as SQL text
 * @param engine what the engine says that it will do
 * @param advice what may cost more than it needs to
 */
public record Explanation(
    Explain level,
    List<RecordedStep> steps,
    Plan plan,
    List<Fence> fences,
    List<String> kept,
    List<String> notes,
    List<FiredRewrite> rewrites,
    List<ColumnLineage> lineage,
    String sql,
    Map<String, String> parameters,
    Map<String, String> settings,
    EnginePlan engine,
    List<Advice> advice)
    implements Report {
  public Explanation {
    Objects.requireNonNull(level, "level is null");
    steps = List.copyOf(steps);
    Objects.requireNonNull(plan, "plan is null");
    fences = List.copyOf(fences);
    kept = List.copyOf(kept);
    notes = List.copyOf(notes);
    rewrites = List.copyOf(rewrites);
    lineage = List.copyOf(lineage);
    Objects.requireNonNull(sql, "sql is null");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    Objects.requireNonNull(engine, "engine is null");
    advice = List.copyOf(advice);
  }

  /** As much of it as asked for, as text. The layout may change. */
  public String text(Explain shown) {
    return ExplanationText.of(this, shown);
  }

  /**
   * Prints the text of {@link #level()} to the standard output; on a terminal statements are
   * coloured, unless the environment has {@code NO_COLOR}.
   */
  public void show() {
    System.out.println(
        ExplanationText.of(
            this,
            level,
            TerminalColours.areWanted() ? SqlColors::paint : UnaryOperator.identity()));
  }

  /** The text of {@link #level()}. The layout may change. */
  @Override
  public String toString() {
    return text(level);
  }
}
