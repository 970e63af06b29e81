package io.clickframe.sql.internal.version;

import io.clickframe.internal.engine.EngineVersion;
import java.util.List;

/** What ClickHouse learned after the oldest version that is supported, other than functions. */
public enum Capability {
  TIME(
      "25.6",
      "the types `Time` and `Time64`; before 25.12 with the setting `enable_time_time64_type`",
      "Time",
      "Time64"),
  PAIMON(
      "25.10",
      "`paimon`, on one node or a cluster",
      "paimon",
      "paimonS3",
      "paimonAzure",
      "paimonHDFS",
      "paimonLocal",
      "paimonCluster",
      "paimonS3Cluster",
      "paimonAzureCluster",
      "paimonHDFSCluster"),
  QBIT("25.10", "the type `QBit`; before 26.1 with the setting `enable_qbit_type`", "QBit"),
  NULL_SAFE_EQUALITY(
      "25.10",
      "`isNotDistinctFrom` other than as a join's condition (`isDistinctFrom`: 25.11)",
      "isNotDistinctFrom"),
  ICEBERG_LOCAL_CLUSTER(
      "26.1", "Iceberg tables in local files by the nodes of a cluster", "icebergLocalCluster"),
  /** See <a href="https://github.com/ClickHouse/ClickHouse/pull/107740">ClickHouse 107740</a>. */
  DATABASE_QUERY(
      "26.7",
      "steps that run in PostgreSQL, MySQL or SQLite; before, their tables are read whole, but"
          + " for simple conditions"),
  TUNING(
      "26.7",
      "plans by statistics, and settings that only change the time; before, the chain as it is"
          + " written, with the engine's own settings"),
  MULTI_POINT("26.8", "the type `MultiPoint`", "MultiPoint");

  private final String since;
  private final String what;
  private final String names;

  Capability(String since, String what, String... names) {
    this.since = since;
    this.what = what;
    this.names = String.join(" ", names);
  }

  /** The first version that has it. */
  public EngineVersion since() {
    return EngineVersion.parse(since);
  }

  /** What it is, in Markdown. */
  public String what() {
    return what;
  }

  /** The names of types, table functions and functions that are known from then on. */
  List<String> names() {
    return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
  }

  /** Whether a version such as {@code 26.7.2.1} has it. */
  public boolean isIn(String version) {
    return since().isIn(version);
  }

  /** Why not: {@code it needs ClickHouse 26.7; this server is 25.3.1.1}. */
  public String reasonAgainst(String version) {
    return needs("it", since(), version);
  }

  static String needs(String what, EngineVersion since, String version) {
    return "%s needs ClickHouse %s; this server is %s".formatted(what, since, version);
  }
}
