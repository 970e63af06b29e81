package io.clickframe.engine.server.container;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.LeakChecker;
import io.clickframe.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** Two shards and a Keeper: chains give over both shards what they give over all rows in one. */
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShardsTest {
  private static final String CLUSTER = "two";
  private static final int KEEPER = 9181;

  private static final String SALES =
      "SELECT toInt64(number) AS id, toInt64(number % 7) AS customer,"
          + " toDecimal64(number % 100, 2) AS amount FROM numbers(10000)";

  /** Of one node alone: all rows. */
  private static final DataStore HERE = DataStore.table("all_sales");

  /** Of all shards: each has some. */
  private static final DataStore THERE = DataStore.table("sales");

  private final Network network = Network.newNetwork();
  private final GenericContainer<?> keeper = keeper(network);
  private final List<GenericContainer<?>> shards = List.of(shard(1), shard(2));

  @RegisterExtension final LeakChecker leaks = new LeakChecker(this::open, () -> 0);

  private static GenericContainer<?> keeper(Network network) {
    return new GenericContainer<>(
            DockerImageName.parse("clickhouse/clickhouse-keeper:" + Release.NEWEST.tag()))
        .withNetwork(network)
        .withNetworkAliases("keeper")
        .withCopyFileToContainer(
            Servers.resource("keeper.xml"), "/etc/clickhouse-keeper/keeper_config.xml")
        .withExposedPorts(KEEPER)
        .waitingFor(Wait.forListeningPort());
  }

  private GenericContainer<?> shard(int number) {
    return Servers.make(Release.NEWEST, "shard.xml")
        .withNetwork(network)
        .withNetworkAliases("shard" + number)
        .withEnv("SHARD", String.valueOf(number));
  }

  private DataContext open() {
    keeper.start();
    Startables.deepStart(shards).join();
    return DataContext.open(Servers.at(shards.getFirst()));
  }

  @AfterAll
  void stop() {
    shards.forEach(GenericContainer::stop);
    keeper.stop();
    network.close();
  }

  @BeforeAll
  void createTables() {
    run(
        "CREATE TABLE sales ON CLUSTER two (id Int64, customer Int64, amount Decimal(18, 2))"
            + " ENGINE = ReplicatedMergeTree('/clickhouse/tables/{shard}/sales', '{replica}')"
            + " ORDER BY id");
    run(
        "CREATE TABLE customers ON CLUSTER two (customer Int64, name String)"
            + " ENGINE = ReplicatedMergeTree('/clickhouse/tables/{shard}/customers', '{replica}')"
            + " ORDER BY customer");
    run("CREATE TABLE both_sales AS sales ENGINE = Distributed(two, default, sales, id)");
    run(
        "CREATE TABLE both_customers AS customers ENGINE = Distributed(two, default, customers, customer)");
    run("CREATE TABLE all_sales ENGINE = MergeTree ORDER BY id AS " + SALES);
    run(
        "CREATE TABLE all_customers ENGINE = MergeTree ORDER BY customer AS SELECT toInt64(number) AS customer, concat('c', toString(number)) AS name FROM numbers(5)");
    insert("INSERT INTO both_sales SELECT * FROM all_sales");
    insert("INSERT INTO both_customers SELECT * FROM all_customers");
  }

  private void run(String statement) {
    leaks.context().engine().run(SqlStatement.of(statement));
  }

  private void insert(String statement) {
    SqlStatement insert = SqlStatement.of(statement);
    leaks.context().engine().run(insert.withSettings(Map.of("distributed_foreground_insert", "1")));
  }

  private void assertSame(DataStore there, DataStore here) {
    DataContext two = leaks.context().cluster(CLUSTER);
    Rows expected = Rows.of(here, leaks.context());
    Rows rows = Rows.of(there, two);
    assertThat(rows.schema()).isEqualTo(expected.schema());
    assertThat(rows.sorted()).isEqualTo(expected.sorted());
  }

  @Test
  void eachShardHasSomeRows() {
    long first = THERE.count(leaks.context());
    assertThat(first).isPositive().isLessThan(10_000);
    assertThat(THERE.count(leaks.context().cluster(CLUSTER))).isEqualTo(10_000);
  }

  @Test
  void givesTheRowsOfOneServer() {
    assertSame(THERE.filter("id % 3 = 0"), HERE.filter("id % 3 = 0"));
    assertSame(groups(THERE), groups(HERE));
    assertSame(
        THERE.sort(col("amount").desc(), col("id")).offset(5).limit(10),
        HERE.sort(col("amount").desc(), col("id")).offset(5).limit(10));
    assertSame(THERE.select("customer").distinct(), HERE.select("customer").distinct());
    assertSame(groups(DataStore.table("both_sales")), groups(HERE));
  }

  private static DataStore groups(DataStore sales) {
    return sales
        .groupBy("customer")
        .agg(
            col("amount").sum().as("total"),
            col("amount").median().as("middle"),
            col("id").countDistinct().as("ids"),
            count().as("n"));
  }

  @Test
  void joinsWhatTheShardsDoNotHaveTogether() {
    DataStore there = DataStore.table("customers");
    DataStore here = DataStore.table("all_customers");
    Stream.of(JoinType.INNER, JoinType.LEFT, JoinType.FULL, JoinType.SEMI, JoinType.ANTI)
        .forEach(type ->
            assertSame(
                THERE.join(there, on("customer"), type), HERE.join(here, on("customer"), type)));
    assertSame(
        THERE.filter(col("customer").in(there.select("customer"))),
        HERE.filter(col("customer").in(here.select("customer"))));
    DataStore wanted = DataStore.values(Map.of("customer", List.of(1L, 2L, 99L)));
    assertSame(THERE.join(wanted, on("customer")), HERE.join(wanted, on("customer")));
  }
}
