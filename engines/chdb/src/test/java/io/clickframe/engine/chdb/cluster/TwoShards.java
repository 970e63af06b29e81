package io.clickframe.engine.chdb.cluster;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.engine.chdb.RawChdb;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.data.SampleFile;
import io.clickframe.testkit.data.Samples;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** The embedded engine as a cluster of two shards. */
final class TwoShards {
  /** The cluster of two shards. */
  static final String NAME = "two";

  private TwoShards() {}

  /**
   * Opens a context whose engine knows the clusters; no other engine may be open in the process.
   */
  static DataContext open() {
    // The first connection of a process says what its engine knows.
    try (RawChdb _ = new RawChdb("--config-file=" + configuration())) {
      DataContext context = DataContext.open();
      if (!Rows.of("SELECT cluster FROM system.clusters", context).toString().contains(NAME)) {
        context.close();
        throw new IllegalStateException("An engine is open already, without the clusters");
      }
      return context;
    }
  }

  private static Path configuration() {
    try {
      return Path.of(
          Objects.requireNonNull(TwoShards.class.getResource("clusters.xml"), "clusters.xml")
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes a view of which each shard sees some rows, every other one, and nobody else sees any; and
   * one, {@code name_here}, of which only the node that takes the query sees rows: all.
   *
   * @param select all rows
   */
  static void table(DataContext context, String name, String select) {
    run(
        context,
        "CREATE TABLE %s_rows ENGINE = Memory AS SELECT rowNumberInAllBlocks() %% 2 + 1 AS shard_of_row, * FROM (%s)"
            .formatted(name, select));
    run(
        context,
        "CREATE VIEW %s AS SELECT * EXCEPT shard_of_row FROM %s_rows WHERE shard_of_row = shardNum()"
            .formatted(name, name));
    run(
        context,
        "CREATE VIEW %s_here AS SELECT * EXCEPT shard_of_row FROM %s_rows WHERE shardNum() = 0"
            .formatted(name, name));
  }

  /** The samples as tables of the shards; their names are those of the sample files. */
  static void tables(DataContext context, Samples samples) {
    for (SampleFile file : SampleFile.values()) {
      table(context, name(file), samples.sql("SELECT * FROM {" + name(file) + "}"));
    }
  }

  /** The table of a sample, read by the shards. */
  static DataStore store(SampleFile file) {
    return DataStore.table(name(file)).cluster(NAME);
  }

  /** The same table, read by the node that takes the query. */
  static DataStore here(SampleFile file) {
    return DataStore.table(name(file) + "_here");
  }

  private static String name(SampleFile file) {
    return file.name().toLowerCase(Locale.ROOT);
  }

  private static void run(DataContext context, String statement) {
    context.engine().run(SqlStatement.of(statement));
  }
}
