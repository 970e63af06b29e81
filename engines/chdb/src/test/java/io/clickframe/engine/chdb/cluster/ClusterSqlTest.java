package io.clickframe.engine.chdb.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.engine.chdb.contract.GoldenFiles;
import io.clickframe.error.ClickFrameException;
import io.clickframe.source.Secret;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.Described;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The exact statements of chains on a cluster. Tables are read by the two shards. For files there
 * are no nodes here to read them: those statements are run with one node as their reader.
 */
class ClusterSqlTest extends EngineContract {

  /** What the engine says of a table function whose arguments it took: nobody is there. */
  private static final String OUT_OF_REACH =
      "NETWORK_ERROR|HDFS_ERROR|S3_ERROR|DELTA_KERNEL_ERROR|PATH_ACCESS_DENIED"
          + "|NAMED_COLLECTION_DOESNT_EXIST|Connection refused";

  @Override
  protected DataContext open() {
    return TwoShards.open();
  }

  @BeforeAll
  void makeTables() {
    TwoShards.tables(context(), samples());
  }

  @TestFactory
  Stream<DynamicTest> everySourceIsReadByTheFunctionForClusters() {
    return ClusterCases.sources().entrySet().stream()
        .map(it ->
            DynamicTest.dynamicTest(
                it.getKey(), () -> assertResolves(kept(it.getKey(), it.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> chainsGiveWhatTheyGiveOnOneNode() {
    Map<String, DataStore> alone = ClusterCases.chains(samples().folder(), false);
    return ClusterCases.chains(samples().folder(), true).entrySet().stream()
        .map(it ->
            DynamicTest.dynamicTest(
                it.getKey(), () -> check(it.getKey(), it.getValue(), alone.get(it.getKey()))));
  }

  private void check(String name, DataStore spread, @Nullable DataStore alone) throws IOException {
    String sql = kept(name, spread);
    Rows expected = Rows.of(Objects.requireNonNull(alone), context());
    Rows actual = Rows.of(sql.replace("fileCluster('two', ", "file("), context());
    assertThat(actual.schema()).isEqualTo(expected.schema()).isEqualTo(spread.schema(context()));
    assertThat(actual.sorted()).isEqualTo(expected.sorted()).isNotEmpty();
    assertThat(Described.of(spread, context())).isEqualTo(expected.schema());
    checkLeaks();
  }

  private String kept(String name, DataStore chain) throws IOException {
    String sql = chain.toSql(context());
    GoldenFiles.check(GoldenFiles.CLUSTER, name, sql, samples().folder());
    return sql;
  }

  private void assertResolves(String sql) {
    SqlStatement whole =
        SqlStatement.of(sql).withSecrets(Map.of("clickframe_secret_1", Secret.of("a2V5")));
    try {
      assertThat(context().engine().describe(whole).columns()).isNotEmpty();
    } catch (ClickFrameException e) {
      assertThat(String.valueOf(e.getMessage())).containsPattern(OUT_OF_REACH);
    }
  }
}
