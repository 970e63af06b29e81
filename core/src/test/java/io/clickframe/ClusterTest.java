package io.clickframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.source.ClusterFunctions;
import io.clickframe.spi.QueryOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code cluster} takes and refuses at the call. */
class ClusterTest {

  @Test
  void sourceRemembersItsCluster() {
    DataStore one = DataStore.file("/data/a.csv");
    DataStore spread = one.cluster("prod-eu");
    assertThat(((RelationNode.Scan) spread.relation()).cluster()).isEqualTo("prod-eu");
    assertThat(((RelationNode.Scan) one.relation()).cluster()).as("the first one").isNull();
    assertThat(spread.toString())
        .startsWith("file /data/a.csv (CSVWithNames) over the cluster prod-eu");
    assertThat(spread.cluster("other").toString()).contains("over the cluster other");
  }

  @Test
  void refusesStoresWithSteps() {
    DataStore rows = DataStore.file("/data/a.csv").filter("a > 1");
    assertThatExceptionOfType(ClickFrameException.class)
        .isThrownBy(() -> rows.cluster("prod"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
        .withMessageContaining("Cannot call cluster(\"prod\") at ClusterTest.java:")
        .withMessageContaining("this store has steps already:\nfile /data/a.csv")
        .withMessageEndingWith(
            "Call it right behind the source, or for a whole context: context.cluster(\"prod\")");
  }

  @Test
  void refusesSourcesThatOneNodeReads() {
    refuses(DataStore.values(Map.of("a", List.of(1L))), "its rows are in the statement");
    refuses(
        DataStore.postgres("h:1", "d", "t", o -> o.structure("a Int64")),
        "a table of PostgreSQL is read over one connection, and as much of the chain as can be runs"
            + " there");
    refuses(DataStore.mysql("h:1", "d", "t", o -> o.structure("a Int64")), "a table of MySQL is");
    refuses(DataStore.sqlite(Path.of("a.db"), "t"), "a table of SQLite is");
    refuses(DataStore.clickhouse("h:1", "d", "t", o -> o), "a table of ClickHouse is");
    refuses(DataStore.redis("h:1", "k", "k String", o -> o), "no form of the table function redis");
    refuses(DataStore.numbers(3), "no form of the table function numbers that several nodes run");
    refuses(DataStore.random("a Int64", 1), "no form of the table function generateRandom");
    refuses(DataStore.sql("SELECT 1"), "no form of the table function view");
    refuses(
        DataStore.deltaLake("/lake/t", o -> o.structure("a Int64")),
        "no form of the table function deltaLakeLocal");
  }

  private static void refuses(DataStore source, String reason) {
    assertThatExceptionOfType(ClickFrameException.class)
        .isThrownBy(() -> source.cluster("prod"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
        .withMessageContaining("by the cluster 'prod' at ClusterTest.java:")
        .withMessageContaining(reason)
        .withMessageEndingWith("Leave cluster() out: then the node that takes the query reads it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "a\u0000"})
  void refusesWhatIsNoName(String name) {
    DataStore file = DataStore.file("/data/a.csv");
    assertThatExceptionOfType(ClickFrameException.class)
        .isThrownBy(() -> file.cluster(name))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
        .withMessageContaining("is no name of a cluster: expected one of those in system.clusters");
    assertThatExceptionOfType(ClickFrameException.class)
        .isThrownBy(() -> QueryOptions.NONE.withCluster(name));
  }

  @Test
  void optionsKeepTheirClusterThroughOtherChanges() {
    QueryOptions options =
        QueryOptions.NONE
            .withCluster("prod")
            .withPushdown(false)
            .withTimeout(Duration.ofSeconds(1))
            .withMemoryLimit(5);
    assertThat(options.cluster()).isEqualTo("prod");
    assertThat(options.pushdown()).isFalse();
    assertThat(options.withCluster(null).cluster()).isNull();
    assertThat(QueryOptions.NONE.cluster()).isNull();
  }

  @Test
  void formsOfFunctionsBeginWithTheirNames() {
    assertThat(ClusterFunctions.form("icebergHDFS")).isEqualTo("icebergHDFSCluster");
    assertThat(ClusterFunctions.form("gcs")).as("the same function as s3").isEqualTo("s3Cluster");
    assertThat(ClusterFunctions.form("numbers")).isNull();
    assertThat(ClusterFunctions.form("s3Cluster")).as("already one").isNull();
  }
}
