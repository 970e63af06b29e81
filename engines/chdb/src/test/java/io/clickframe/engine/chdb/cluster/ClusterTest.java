package io.clickframe.engine.chdb.cluster;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.param;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.PlanException;
import io.clickframe.explain.Explain;
import io.clickframe.source.Secret;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.data.SampleFile;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clusters asked for, for a source or for all; what they do with rows that only one node has. */
class ClusterTest extends EngineContract {
  private static final DataStore EMPLOYEES = DataStore.table("employees");
  private static final DataStore ALL = TwoShards.here(SampleFile.EMPLOYEES);

  @Override
  protected DataContext open() {
    return TwoShards.open();
  }

  @BeforeAll
  void makeTables() {
    TwoShards.tables(context(), samples());
  }

  private DataContext two() {
    return context().cluster(TwoShards.NAME);
  }

  private void assertSame(DataStore spread, DataStore alone) {
    assertThat(Rows.of(spread, two()).sorted())
        .isEqualTo(Rows.of(alone, context()).sorted())
        .isNotEmpty();
  }

  @Test
  void contextsSpreadAllTables() {
    assertThat(Rows.of(EMPLOYEES, context()).values()).as("the shards' own rows").isEmpty();
    assertSame(EMPLOYEES, ALL);
    assertSame(groups(EMPLOYEES), groups(ALL));
    DataContext plain = two().withOptions(two().options().withCluster(null));
    assertThat(Rows.of(EMPLOYEES, plain).values()).isEmpty();
  }

  private static DataStore groups(DataStore store) {
    return store.groupBy("dept").agg(count().as("n"), col("salary").median().as("middle"));
  }

  @Test
  void rowsOfOneNodeAreSentToTheShards() {
    List<Long> wanted = LongStream.range(4, 20_004).boxed().toList();
    try (DataObject large = DataStore.values(Map.of("id", wanted)).execute(context());
        DataObject kept = ALL.filter("id > 3").select("id", "name").materialize(context())) {
      for (DataStore right : List.of(large.store(), kept.store())) {
        DataStore ids = right.select(col("id").cast("Int64").as("id"));
        for (JoinType type : JoinType.values()) {
          assertSame(
              EMPLOYEES.select("id", "dept").join(ids, on("id"), type),
              ALL.select("id", "dept").join(ids, on("id"), type));
        }
        assertSame(
            EMPLOYEES.filter(col("id").in(ids.filter("id < 9"))),
            ALL.filter(col("id").in(ids.filter("id < 9"))));
      }
    }
  }

  @Test
  void rowsOfTheProgramAreSentToTheShards() {
    DataStore wanted = DataStore.values(Map.of("id", List.of(1L, 3L, 99L)));
    assertSame(
        EMPLOYEES.join(wanted, on("id"), JoinType.FULL), ALL.join(wanted, on("id"), JoinType.FULL));
    assertSame(
        EMPLOYEES.join(wanted, on("id"), JoinType.SEMI), ALL.join(wanted, on("id"), JoinType.SEMI));
    assertSame(
        wanted.join(EMPLOYEES, on("id"), JoinType.LEFT), wanted.join(ALL, on("id"), JoinType.LEFT));
  }

  @Test
  void parametersReachTheShards() {
    DataStore chain = EMPLOYEES.filter(col("id").gt(param("least", "Int64"))).select("id");
    try (DataObject rows = chain.prepare(two()).bind("least", 3L).execute()) {
      assertThat(rows.rowCount())
          .isEqualTo(Rows.of(ALL.filter("id > 3"), context()).values().size());
    }
  }

  @Test
  void materializedRowsAreThoseOfAllShards() {
    try (DataObject kept = EMPLOYEES.materialize(two())) {
      assertThat(Rows.of(kept.store(), two()).sorted()).isEqualTo(Rows.of(ALL, context()).sorted());
    }
  }

  @Test
  void unknownClusterIsRefusedWithThoseThatThereAre() {
    assertThatExceptionOfType(PlanException.class)
        .isThrownBy(() -> EMPLOYEES.cluster("tow").execute(context()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_CLUSTER))
        .withMessageStartingWith(
            "The engine knows no cluster 'tow', which is to read table employees in table() at"
                + " ClusterTest.java:")
        .withMessageContaining("Did you mean 'two'? Clusters: production, two.")
        .withMessageEndingWith(
            "Clusters are named in the server's configuration, under remote_servers");
    DataStore objects = DataStore.s3("s3://bucket/a.csv", o -> o.structure("a Int64"));
    assertThatExceptionOfType(PlanException.class)
        .isThrownBy(() -> objects.toSql(context().cluster("nowhere")))
        .withMessageContaining("Clusters: production, two.");
  }

  @Test
  void tablesThatAreDistributedAlreadyStaySo() {
    execute(
        "CREATE TABLE everyone AS employees_rows ENGINE = Distributed('two', currentDatabase(), 'employees')");
    DataStore everyone = DataStore.table("everyone").select("id", "dept");
    DataStore here = DataStore.values(Map.of("dept", List.of("eng", "hr")));
    assertThat(everyone.join(here, on("dept")).toSql(two()))
        .contains("FROM everyone AS t0\nGLOBAL INNER JOIN format(");
    assertSame(everyone.join(here, on("dept")), ALL.select("id", "dept").join(here, on("dept")));
    assertThat(everyone.explain(Explain.PLAN, two()).toString())
        .endsWith(
            "Distributed by itself: table everyone: its engine is Distributed, which reads the"
                + " cluster that it was made for");
    assertThatExceptionOfType(PlanException.class)
        .isThrownBy(() -> DataStore.table("everyone").cluster("two").toSql(context()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED))
        .withMessageContaining("Cannot read table everyone by the cluster 'two' in table() at ")
        .withMessageEndingWith(
            "its engine is Distributed, which reads the cluster that it was made for. Leave"
                + " cluster() out");
  }

  @Test
  void systemTablesAreOfOneNodeUnlessAskedFor() {
    DataStore one = DataStore.table("system", "one");
    assertThat(Rows.of(one, two()).values()).hasSize(1);
    assertThat(Rows.of(one.cluster("two"), context()).values()).hasSize(2);
    assertThat(one.explain(Explain.PLAN, two()).toString())
        .endsWith(
            "On the node that takes the query: table system.one: what it says is of one node;"
                + " table(…).cluster(\"two\") asks all");
  }

  @Test
  void sourcesSayWhatContextsDoNot() {
    String sql = EMPLOYEES.cluster("production").toSql(two());
    assertThat(sql).contains("FROM cluster('production', currentDatabase(), 'employees')");
  }

  @Test
  void explainTellsWhoReadsWhatAndWhereJoinsRun() {
    DataStore objects =
        DataStore.s3(
            "s3://bucket/a.parquet",
            o -> o.structure("dept String, n Int64").keys("id", Secret.of("hidden")));
    DataStore values = DataStore.values(Map.of("dept", List.of("eng")));
    String plan =
        EMPLOYEES
            .join(values, on("dept"))
            .join(objects.join(values, on("dept")), on("dept"), JoinType.RIGHT)
            .explain(two())
            .toString();
    assertThat(plan)
        .contains(
            "Scan employees by several nodes",
            "Distributed over the cluster 'two': table employees, by cluster",
            "Distributed over the cluster 'two': s3 s3://bucket/a.parquet (Parquet), by s3Cluster",
            "its rows are in the statement",
            "Sent to every node: the right side of the inner join",
            "On the node that takes the query: the inner join: the engine does not send the right"
                + " side to nodes that read files",
            "On the node that takes the query: the right join: each node would give the right rows"
                + " that have no partner on it")
        .doesNotContain("hidden");
  }

  @Test
  void withoutAClusterNothingIsSaid() {
    assertThat(EMPLOYEES.explain(context()).toString()).doesNotContain("node", "luster(");
  }

  @Test
  void functionsWithoutAFormForClustersStayAsTheyAre() {
    DataStore local = DataStore.deltaLake("/lake/t", o -> o.structure("a Int64"));
    assertThat(local.explain(Explain.PLAN, two()).toString())
        .contains(
            "the engine has no form of the table function deltaLakeLocal that several nodes run"
                + " together");
    assertThat(local.toSql(two())).contains("deltaLakeLocal('/lake/t'");
  }
}
