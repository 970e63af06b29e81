package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.RecordMismatchException;
import io.clickframe.record.Column;
import io.clickframe.result.Batches;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/manual/results.md} says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsTest {
  private final DataContext context = DataContext.open();
  private final DataStore sales;

  ResultsTest(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sales.csv");
    Files.writeString(
        file,
        """
        order_id,region,day,price,tags,stars
        1,north,2024-02-29,19.90,"['new','gift']",4
        2,south,2024-03-01,5.00,[],
        3,north,2024-03-02,7.50,['gift'],5
        """);
    sales =
        DataStore.file(
            file.toString(),
            options ->
                options.structure(
                    "order_id Int64, region Enum8('north' = 1, 'south' = 2), day Date, price"
                        + " Decimal(10, 2), tags Array(String), stars Nullable(Int8)"));
  }

  @AfterAll
  void close() {
    context.close();
  }

  // tag::sale[]
  enum Region {
    NORTH,
    SOUTH
  }

  record Sale(
      long orderId,
      Region region,
      LocalDate day,
      @Column("price") BigDecimal amount,
      List<String> tags,
      Optional<Integer> stars) {}

  // end::sale[]

  @Test
  void readsRecords() {
    BigDecimal sum = BigDecimal.ZERO;
    // tag::held[]
    try (DataObject result = sales.sort("order_id").execute(context)) {
      for (Sale sale : result.as(Sale.class)) {
        sum = sum.add(sale.amount());
      }
      List<Sale> all = result.as(Sale.class).toList();
      // end::held[]
      assertThat(all)
          .hasSize(3)
          .first()
          .isEqualTo(
              new Sale(
                  1,
                  Region.NORTH,
                  LocalDate.of(2024, 2, 29),
                  new BigDecimal("19.90"),
                  List.of("new", "gift"),
                  Optional.of(4)));
      assertThat(all.get(1).stars()).isEmpty();
    }
    assertThat(sum).isEqualTo("32.40");
  }

  @Test
  void streamsRecords() {
    // tag::streamed[]
    List<Sale> first;
    try (Stream<Sale> stream = sales.records(Sale.class, context).stream()) {
      first = stream.filter(sale -> sale.region() == Region.NORTH).limit(1).toList();
    }
    try (Batches batches = sales.batches(context)) {
      batches.as(Sale.class).forEach(sale -> assertThat(sale.amount()).isPositive());
    }
    // end::streamed[]
    assertThat(first).hasSize(1);
  }

  // tag::wrong[]
  record Wrong(int orderId, String colour, Optional<String> stars) {}

  // end::wrong[]

  @Test
  void tellsWhatDoesNotFit() {
    assertThatThrownBy(() -> sales.records(Wrong.class, context))
        .isInstanceOf(RecordMismatchException.class)
        .hasMessage(
            """
            Cannot read the result as io.clickframe.examples.ResultsTest$Wrong:
              int orderId: column 'order_id' is Int64; int cannot hold that exactly. Declare it long or BigInteger, or cast the column: col("order_id").cast("Int32")
              String colour: there is no column 'colour'. Columns: order_id, region, day, price, tags, stars.
              Optional<String> stars: column 'stars' is Nullable(Int8); String cannot hold that exactly. Declare it byte or wider, or cast the column: col("stars").cast("String")\
            """);
  }

  // tag::nested[]
  record Line(String product, int pieces) {}

  record Basket(List<Line> lines, Map<String, Double> discounts, Line best) {}

  // end::nested[]

  @Test
  void nestsRecords() {
    String line = "CAST(('pen', 3), 'Tuple(product String, pieces Int32)')";
    DataStore baskets =
        sales
            .limit(1)
            .select("[" + line + "] AS lines", "map('x', 0.5) AS discounts", line + " AS best");
    assertThat(baskets.records(Basket.class, context))
        .containsExactly(
            new Basket(List.of(new Line("pen", 3)), Map.of("x", 0.5), new Line("pen", 3)));
  }

  @Test
  void readsSingleValuesAndColumns() {
    // tag::scalar[]
    Long orders = sales.agg(count().as("n")).scalar(Long.class, context);
    List<LocalDate> days =
        sales.select("day").sort("day").records(LocalDate.class, context).toList();
    // end::scalar[]
    assertThat(orders).isEqualTo(3);
    assertThat(days).hasSize(3);
    // tag::columns[]
    try (DataObject result = sales.sort("order_id").execute(context)) {
      long[] ids = result.column("order_id").toLongArray();
      double[] stars = result.column("stars").toDoubleArray(Double.NaN);
      // end::columns[]
      assertThat(ids).containsExactly(1, 2, 3);
      assertThat(stars).containsExactly(4, Double.NaN, 5);
    }
  }

  @Test
  void showsTables() {
    DataStore byRegion = sales.groupBy("region").agg(col("price").sum().as("total")).sort("region");
    try (DataObject result = byRegion.execute(context)) {
      // tag::show[]
      result.show(10);
      String text = result.toText(10, 80);
      String html = result.toHtml(10);
      // end::show[]
      assertThat(text)
          .contains("│ region ", "│ Decimal(38, 2) │", "│          27.40 │")
          .endsWith("2 rows\n");
      assertThat(html).startsWith("<table ").contains("27.40");
    }
  }

  @Test
  void writesFiles(@TempDir Path folder) {
    // tag::files[]
    sales.writeTo(folder.resolve("sales.parquet"), context);
    sales.writeTo(folder.resolve("sales.csv.gz"), options -> options.overwrite(), context);
    try (DataObject result = sales.execute(context)) {
      result.writeTo(folder.resolve("sales.arrow"));
    }
    // end::files[]
    assertThat(DataStore.file(folder.resolve("sales.parquet").toString()).count(context))
        .isEqualTo(3);
    assertThat(DataStore.file(folder.resolve("sales.csv.gz").toString()).count(context))
        .isEqualTo(3);
    assertThat(DataStore.file(folder.resolve("sales.arrow").toString()).count(context))
        .isEqualTo(3);
  }

  @Test
  void givesArrow() throws IOException {
    int rows = 0;
    // tag::arrow[]
    try (DataObject result = sales.execute(context);
        ArrowReader reader = result.arrowReader(context.allocator())) {
      while (reader.loadNextBatch()) {
        VectorSchemaRoot root = reader.getVectorSchemaRoot();
        rows += root.getRowCount();
      }
    }
    // end::arrow[]
    assertThat(rows).isEqualTo(3);
  }
}
