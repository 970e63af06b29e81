package io.clickframe.spi;

import io.clickframe.Schema;
import io.clickframe.internal.feed.Feed;
import io.clickframe.internal.feed.FeedRun;
import io.clickframe.internal.feed.Feeding;
import io.clickframe.internal.feed.NoFeeding;
import io.clickframe.internal.feed.Upload;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationText;
import io.clickframe.internal.node.SourceHold;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.SourceRoles;
import io.clickframe.source.Secret;
import io.clickframe.type.ClickHouseType;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A checked chain and the statement it became. Immutable. */
public final class PlannedQuery {
  private final SqlStatement statement;
  private final CheckedChain checked;
  private final Map<String, ClickHouseType> parameters;
  private final RelationNode relation;
  private final List<SourceNode> sources;
  private final Map<String, Feed> feeds;
  private final PlanningTime planning;
  private final Supplier<PlanReport> report;

  /**
   * @param statement the one statement that runs the chain
   * @param checked the chain, with its columns as the engine will give them
   * @param parameters the types of the values that each run has to be given, by name
   * @param relation the chain as it was recorded
   * @param sources what it reads
   * @param feeds the rows of the program that it reads, by the names of the holes for their
   *     addresses
   * @param planning what it took to plan it
   * @param report says how it came about; asked only when somebody looks
   */
  public PlannedQuery(
      SqlStatement statement,
      CheckedChain checked,
      Map<String, ClickHouseType> parameters,
      RelationNode relation,
      List<SourceNode> sources,
      Map<String, Feed> feeds,
      PlanningTime planning,
      Supplier<PlanReport> report) {
    this.statement = Objects.requireNonNull(statement, "statement is null");
    this.checked = Objects.requireNonNull(checked, "checked is null");
    this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    this.relation = Objects.requireNonNull(relation, "relation is null");
    this.sources = List.copyOf(sources);
    this.feeds = Collections.unmodifiableMap(new LinkedHashMap<>(feeds));
    this.planning = Objects.requireNonNull(planning, "planning is null");
    this.report = Objects.requireNonNull(report, "report is null");
  }

  /** The one statement that runs the chain. */
  public SqlStatement statement() {
    return statement;
  }

  /** The result's columns. */
  public Schema schema() {
    return checked.schema();
  }

  /** The chain, to check further steps on. */
  public CheckedChain checked() {
    return checked;
  }

  /** The types of the values that each run has to be given, by name. */
  public Map<String, ClickHouseType> parameters() {
    return parameters;
  }

  /** The chain as it was recorded, for people. */
  public String steps() {
    return RelationText.of(relation);
  }

  /** The state of the files that it reads, as they are now; see {@link Planner#state}. */
  public SourceState state(Planner planner) {
    return planner.state(sources);
  }

  /** What it reads, by role: {@code from}, {@code join}; each an object's id, or a source. */
  public Map<String, String> inputs() {
    return SourceRoles.of(relation, sources);
  }

  /**
   * Makes sure that everything it reads is there, loading it if need be, and keeps it. To be called
   * before each run, and the answer closed behind it.
   *
   * @param engine the one that will run it
   * @param options those of the run
   * @throws io.clickframe.error.ClickFrameException if a source is gone or cannot be loaded
   */
  public KeptSources keepSources(Engine engine, QueryOptions options) {
    SourceHold held = SourceHold.all(sources);
    try {
      return new KeptSources(held, feed(engine, options.timeout()));
    } catch (RuntimeException | Error e) {
      held.close();
      throw e;
    }
  }

  private Feeding feed(Engine engine, @Nullable Duration timeout) {
    if (feeds.isEmpty()) {
      return new NoFeeding(engine);
    }
    return engine.readsLoopback()
        ? FeedRun.open(engine, feeds, timeout)
        : Upload.of(engine, feeds, timeout);
  }

  /**
   * The same query with values for its parameters.
   *
   * @param values by name, in ClickHouse's escaped text form
   */
  public PlannedQuery with(Map<String, String> values) {
    return with(statement.withParameters(values));
  }

  PlannedQuery with(SqlStatement bound) {
    return new PlannedQuery(bound, checked, parameters, relation, sources, feeds, planning, report);
  }

  /** What it took to plan it. */
  public PlanningTime planning() {
    return planning;
  }

  /** How it came about, made anew each time; asks the engine nothing that reads data. */
  public PlanReport report() {
    return report.get();
  }

  /**
   * The statement for an engine that is only asked about it: where rows of the program come from an
   * address, that is one at which nobody answers; none if they would have to be uploaded.
   */
  public Optional<SqlStatement> unfed(Engine engine) {
    if (feeds.isEmpty()) {
      return Optional.of(statement);
    }
    Map<String, Secret> nowhere = new LinkedHashMap<>();
    feeds.keySet().forEach(hole -> nowhere.put(hole, Secret.of("http://127.0.0.1:9/")));
    return engine.readsLoopback()
        ? Optional.of(statement.withMoreSecrets(nowhere))
        : Optional.empty();
  }
}
