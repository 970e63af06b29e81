package io.clickframe.sql.internal.bind;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.PlanException;
import io.clickframe.error.QueryException;
import io.clickframe.error.Suggestions;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.source.ClusterFunctions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.plan.Placement;
import io.clickframe.sql.internal.render.Quoting;
import io.clickframe.sql.internal.version.NewNames;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sources of one chain are read by the nodes of a cluster, and why the others are not. Asks
 * the engine for its clusters and functions only if a cluster is asked for. For one thread.
 */
final class Distribution {
  /** Of a chain that is only checked: who reads does not change what it means. */
  static final Distribution NONE = new Distribution(null, null);

  private static final Set<String> OWN_TO_A_NODE =
      Set.of("system", "information_schema", "INFORMATION_SCHEMA");

  private final @Nullable TypeOracle oracle;
  private final @Nullable String everywhere;
  private final Set<String> known = new HashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private Distribution(@Nullable TypeOracle oracle, @Nullable String everywhere) {
    this.oracle = oracle;
    this.everywhere = everywhere;
  }

  /**
   * For a chain that is to run.
   *
   * @param everywhere the cluster of all sources that say nothing else, or null
   */
  static Distribution of(TypeOracle oracle, @Nullable String everywhere) {
    return new Distribution(oracle, everywhere);
  }

  /** What is to be told of the sources, for people. */
  Set<String> notes() {
    return notes;
  }

  /**
   * Who reads a source.
   *
   * @throws PlanException if the engine does not know the cluster, or cannot read the source so
   *     though it was asked to by name
   */
  Placement of(RelationNode.Scan scan, Step where) {
    String cluster = scan.cluster() == null ? everywhere : scan.cluster();
    if (oracle == null || cluster == null) {
      return Placement.ONE_NODE;
    }
    SourceNode source = scan.source();
    requireKnown(oracle, cluster, source, where);
    boolean asked = scan.cluster() != null;
    String reason = ClusterFunctions.reasonAgainst(source);
    if (reason == null && source instanceof EngineTable table) {
      return table(oracle, table, cluster, asked, where);
    }
    String form = ClusterFunctions.form(source);
    if (reason == null && form != null && !has(oracle, form)) {
      reason =
          NewNames.since(form)
              .map(since -> form + " needs ClickHouse " + since)
              .orElse("this engine has no table function " + form);
    }
    if (reason != null) {
      return here(source, cluster, reason, asked, where);
    }
    notes.add(
        "Distributed over the cluster '%s': %s, by %s".formatted(cluster, source.label(), form));
    return new Placement(Placement.Kind.FILES, cluster);
  }

  private Placement table(
      TypeOracle oracle, EngineTable table, String cluster, boolean asked, Step where) {
    if (!asked && OWN_TO_A_NODE.contains(table.database())) {
      String reason =
          "what it says is of one node; table(…).cluster(\"%s\") asks all".formatted(cluster);
      return here(table, cluster, reason, false, where);
    }
    String database =
        table.database().isEmpty() ? "currentDatabase()" : Quoting.string(table.database());
    String engine =
        "SELECT engine FROM system.tables WHERE database = %s AND name = %s"
            .formatted(database, Quoting.string(table.name()));
    if (oracle.lines(SqlStatement.of(engine)).contains("Distributed")) {
      String reason = "its engine is Distributed, which reads the cluster that it was made for";
      if (asked) {
        throw refused(table, cluster, reason, where);
      }
      notes.add("Distributed by itself: %s: %s".formatted(table.label(), reason));
      return new Placement(Placement.Kind.SHARDS, null);
    }
    notes.add(
        "Distributed over the cluster '%s': %s, by cluster".formatted(cluster, table.label()));
    return new Placement(Placement.Kind.SHARDS, cluster);
  }

  private Placement here(
      SourceNode source, String cluster, String reason, boolean asked, Step where) {
    if (asked) {
      throw refused(source, cluster, reason, where);
    }
    notes.add("On the node that takes the query: %s: %s".formatted(source.label(), reason));
    return Placement.ONE_NODE;
  }

  private static PlanException refused(
      SourceNode source, String cluster, String reason, Step where) {
    return new PlanException(
        ErrorCode.UNSUPPORTED,
        "Cannot read %s by the cluster '%s'%s: %s. Leave cluster() out"
            .formatted(source.label(), cluster, where.where(), reason),
        null);
  }

  private void requireKnown(TypeOracle oracle, String cluster, SourceNode source, Step where) {
    if (!known.add(cluster)) {
      return;
    }
    List<String> clusters;
    try {
      clusters =
          oracle.lines(
              SqlStatement.of("SELECT DISTINCT cluster FROM system.clusters ORDER BY cluster"));
    } catch (QueryException e) {
      EngineMessages.requireRefusal(e);
      return; // Who may not see them gets the engine's own word when the statement runs.
    }
    if (!clusters.contains(cluster)) {
      throw new PlanException(
          ErrorCode.UNKNOWN_CLUSTER,
          "The engine knows no cluster '%s', which is to read %s%s. %s Clusters are named in the server's configuration, under remote_servers"
              .formatted(
                  cluster,
                  source.label(),
                  where.where(),
                  Suggestions.hint(cluster, "clusters", clusters)),
          null);
    }
  }

  private static boolean has(TypeOracle oracle, String function) {
    String question =
        "SELECT name FROM system.table_functions WHERE name = " + Quoting.string(function);
    return !oracle.lines(SqlStatement.of(question)).isEmpty();
  }
}
