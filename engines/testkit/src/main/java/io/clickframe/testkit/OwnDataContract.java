package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ColumnCollisionException;
import io.clickframe.error.SourceException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.error.ValueException;
import io.clickframe.ingest.FieldSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chains over what the program has, of any size, and over rows that stand in for a source. */
@Timeout(60)
public abstract class OwnDataContract extends EngineContract {

  /** For the engine's test class. */
  protected OwnDataContract() {}

  record Sale(long id, String region, @Nullable Double amount) {}

  private static Stream<Sale> sales(long count) {
    return LongStream.range(0, count)
        .mapToObj(id -> new Sale(id, "region " + id % 3, id % 2 == 0 ? id / 2.0 : null));
  }

  private List<List<@Nullable Object>> rows(DataStore chain) {
    return Rows.of(chain, context()).values();
  }

  @Test
  final void readsManyValuesAsItReadsFew() {
    for (int size : new int[] {0, 10, 50_000}) {
      DataStore store = DataStore.rows(sales(size).toList(), Sale.class);
      assertThat(store.schema(context()).toString())
          .isEqualTo("id Int64\nregion String\namount Nullable(Float64)");
      assertThat(rows(store))
          .isEqualTo(
              sales(size)
                  .map(sale -> Arrays.<@Nullable Object>asList(sale.id, sale.region, sale.amount))
                  .toList());
      assertThat(rows(store.select("amount")).size()).isEqualTo(size);
    }
    String large = "x".repeat(1_000_000);
    assertThat(rows(DataStore.values(Map.of("a", List.of(large)))))
        .isEqualTo(List.of(List.of(large)));
  }

  @Test
  final void refusesManyValuesOfAnotherType() {
    List<Object> values = new java.util.ArrayList<>(Collections.nCopies(100_000, 1));
    values.add(300);
    DataStore store = DataStore.values(Map.of("a", values), Map.of("a", FieldSpec.of("UInt8")));
    assertThatThrownBy(() -> store.execute(context()))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("row 100000 of column 'a' (UInt8)");
  }

  @Test
  final void streamsRecords() {
    AtomicInteger closed = new AtomicInteger();
    DataStore store =
        DataStore.rows(() -> sales(200_000).onClose(closed::incrementAndGet), Sale.class);
    assertThat(store.filter(col("amount").isNull()).count(context())).isEqualTo(100_000);
    assertThat(rows(store.limit(2)))
        .isEqualTo(List.of(List.of(0L, "region 0", 0.0), Arrays.asList(1L, "region 1", null)));
    assertThat(closed).hasValue(2);
    // An engine that is given all rows before it runs cannot stop a reader early.
    long most = context().engine().readsLoopback() ? Long.MAX_VALUE : 100_000;
    DataStore endless =
        DataStore.rows(
            () -> LongStream.range(0, most).mapToObj(id -> new Sale(id, "", null)), Sale.class);
    assertThat(rows(endless.limit(3))).hasSize(3);
    DataStore broken = DataStore.rows(() -> Stream.of((Sale) null), Sale.class);
    assertThatThrownBy(() -> broken.count(context())).hasMessageContaining("it is null");
  }

  private void withArrow(java.util.function.Consumer<VectorSchemaRoot> work) {
    try (BufferAllocator allocator = context().allocator().newChildAllocator("test", 0, 1 << 20);
        BigIntVector ids = new BigIntVector("id", allocator);
        VarCharVector names = new VarCharVector("name", allocator)) {
      for (int i = 0; i < 1000; i++) {
        ids.setSafe(i, i);
        if (i % 2 == 0) {
          names.setSafe(i, new org.apache.arrow.vector.util.Text("name " + i));
        }
      }
      ids.setValueCount(1000);
      names.setValueCount(1000);
      work.accept(VectorSchemaRoot.of(ids, names));
    }
  }

  @Test
  final void readsArrowVectors() {
    withArrow(root -> {
      DataStore store = DataStore.arrow(root);
      assertThat(store.schema(context()).toString())
          .isEqualTo("id Nullable(Int64)\nname Nullable(String)");
      assertThat(rows(store.limit(2)))
          .isEqualTo(List.of(List.of(0L, "name 0"), Arrays.asList(1L, null)));
      assertThat(rows(store.filter("name IS NOT NULL").select("name")).size()).isEqualTo(500);
      ((BigIntVector) root.getVector(0)).set(0, 7); // read anew
      assertThat(rows(store.limit(1)).getFirst().getFirst()).isEqualTo(7L);
    });
  }

  @Test
  final void readsArrowBatches() {
    withArrow(root -> {
      DataStore store =
          DataStore.arrowBatches(root.getSchema(), () -> Stream.generate(() -> root).limit(50));
      assertThat(store.count(context())).isEqualTo(50_000);
      assertThat(rows(store.select("name").limit(1))).isEqualTo(List.of(List.of("name 0")));
    });
  }

  @Test
  final void readsArrowReaders() {
    try (DataObject result =
        DataStore.rows(sales(100_000).toList(), Sale.class).execute(context())) {
      ArrowReader probe = result.arrowReader(context().allocator());
      org.apache.arrow.vector.types.pojo.Schema schema = schema(probe);
      DataStore again = DataStore.arrow(schema, () -> result.arrowReader(context().allocator()));
      assertThat(again.count(context())).isEqualTo(100_000);
      assertThat(rows(again.agg(col("id").sum().as("s"))).toString()).isEqualTo("[[4999950000]]");
      DataStore other =
          DataStore.arrow(
              new org.apache.arrow.vector.types.pojo.Schema(schema.getFields().subList(0, 1)),
              () -> result.arrowReader(context().allocator()));
      assertThatThrownBy(() -> other.count(context()))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("as declared");
    }
  }

  private static org.apache.arrow.vector.types.pojo.Schema schema(ArrowReader reader) {
    try (reader) {
      return reader.getVectorSchemaRoot().getSchema();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static DataStore orders() {
    return DataStore.postgres(
        "db.invalid:5432",
        "shop",
        "orders",
        options ->
            options.structure("id Int64, day Date, price Decimal(10, 2), note Nullable(String)"));
  }

  private static DataStore report(DataStore orders) {
    return orders
        .filter(col("price").gt(5))
        .filter(orders.col("id").gt(0))
        .groupBy("day")
        .agg(col("price").sum().as("total"))
        .sort("day");
  }

  private static Map<String, @Nullable Object> order(int id, String day, String price) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("note", null);
    row.put("id", id);
    row.put("day", LocalDate.parse(day));
    row.put("price", new BigDecimal(price));
    return row;
  }

  @Test
  final void runsTheSameChainOnGivenRows() {
    List<List<Object>> expected =
        List.of(
            List.of(LocalDate.parse("2024-05-01"), new BigDecimal("17.50")),
            List.of(LocalDate.parse("2024-05-02"), new BigDecimal("9.00")));
    List<Map<String, @Nullable Object>> given =
        List.of(
            order(1, "2024-05-01", "10"),
            order(2, "2024-05-01", "7.5"),
            order(3, "2024-05-02", "9"),
            order(4, "2024-05-02", "1"),
            order(-1, "2024-05-02", "100"));
    DataStore report = report(orders());
    assertThat(rows(report.mock(given))).isEqualTo(expected);
    assertThat(rows(report(orders().mock(given)))).isEqualTo(expected);
    String json =
        """
        {"id": 1, "day": "2024-05-01", "price": 10}
        {"id": 2, "day": "2024-05-01", "price": 7.5}
        {"id": 3, "day": "2024-05-02", "price": 9, "note": "x"}
        """;
    assertThat(rows(report.mock(json))).isEqualTo(expected);
    assertThat(report.mock(json).schema(context())).isEqualTo(report.mock(given).schema(context()));
  }

  record Order(long id, LocalDate day, BigDecimal price, @Nullable String note) {}

  @Test
  final void mocksWithRecordsAndWithNone() {
    DataStore report = report(orders());
    assertThat(rows(report.mock(List.of(), Order.class))).isEmpty();
    Order order = new Order(1, LocalDate.EPOCH, new BigDecimal("5.01"), null);
    assertThat(rows(report.mock(List.of(order), Order.class)))
        .isEqualTo(List.of(List.of(LocalDate.EPOCH, new BigDecimal("5.01"))));
  }

  @Test
  final void refusesMocksThatDoNotFit() {
    DataStore report = report(orders());
    assertThatThrownBy(() -> report.mock(List.of(Map.of("id", 1))))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("the rows have no 'day', which PostgreSQL db.invalid:5432/shop");
    Map<String, @Nullable Object> more = new LinkedHashMap<>(order(1, "2024-05-01", "1"));
    more.put("extra", 1);
    assertThatThrownBy(() -> report.mock(List.of(more))).hasMessageContaining("'extra'");
    Map<String, @Nullable Object> wrong = new LinkedHashMap<>(order(1, "2024-05-01", "1"));
    wrong.put("id", "one");
    assertThatThrownBy(() -> report.mock(List.of(wrong)))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("column 'id' (Int64)");
    assertThatThrownBy(() -> report.mock("{\"idd\": 1}").execute(context()))
        .hasMessageContaining("idd");
    DataStore two = orders().join(orders().select("id"), on("id"));
    assertThatThrownBy(() -> two.mock("{}"))
        .hasMessageContaining("2 sources")
        .hasMessageContaining("replace");
    assertThatThrownBy(() -> report.replace(orders(), orders()))
        .hasMessageContaining("was not made from that store");
  }

  @Test
  final void replacesEachOfSeveralSources() {
    DataStore orders = orders();
    DataStore customers =
        DataStore.postgres(
            "db.invalid:5432",
            "shop",
            "customers",
            options -> options.structure("id Int64, since DateTime64(3)"));
    DataStore most = orders.agg(col("price").max().as("most"));
    DataStore chain =
        orders
            .join(customers, on("id"))
            .filter(orders.col("price").eq(scalar(most)))
            .select("id", "since");
    DataStore offline =
        chain
            .replace(
                orders,
                orders.mock(List.of(order(1, "2024-05-01", "3"), order(2, "2024-05-01", "2"))))
            .replace(
                customers,
                customers.mock("[{\"id\": 1, \"since\": \"2020-01-02T03:04:05Z\"}, {\"id\": 2}]"));
    assertThat(rows(offline))
        .isEqualTo(List.of(List.of(1L, Instant.parse("2020-01-02T03:04:05Z"))));
  }

  @Test
  final void mocksASourceWithoutDeclaredColumns() {
    DataStore file = DataStore.file("/no/such/file.parquet");
    DataStore chain = file.filter(col("a").gt(1)).select("a");
    assertThat(rows(chain.mock(List.of(Map.of("a", 1), Map.of("a", 2))))).hasSize(1);
    assertThat(rows(chain.mock("{\"a\": 1} {\"a\": 2} {\"a\": 3}"))).hasSize(2);
    assertThatThrownBy(() -> chain.mock(List.of(Map.of("b", 1))).execute(context()))
        .isInstanceOf(UnknownColumnException.class);
  }

  @Test
  final void joinsSeveralSources() {
    DataStore a = DataStore.values(Map.of("id", List.of(1, 2, 3)));
    DataStore b =
        DataStore.values(orderedColumns("id", List.of(2, 3, 4), "b", List.of("x", "y", "z")));
    DataStore c = DataStore.values(orderedColumns("id", List.of(3, 4, 5), "c", List.of(1, 2, 3)));
    assertThat(rows(DataStore.fromMultiSources(on("id"), a, b, c)).toString())
        .isEqualTo("[[3, y, 1]]");
    DataStore clash = DataStore.values(orderedColumns("id", List.of(1), "b", List.of(1)));
    assertThatThrownBy(() -> DataStore.fromMultiSources(on("id"), b, clash).execute(context()))
        .isInstanceOf(ColumnCollisionException.class);
  }

  private static Map<String, List<?>> orderedColumns(
      String first, List<?> firstValues, String second, List<?> secondValues) {
    Map<String, List<?>> columns = new LinkedHashMap<>();
    columns.put(first, firstValues);
    columns.put(second, secondValues);
    return columns;
  }
}
