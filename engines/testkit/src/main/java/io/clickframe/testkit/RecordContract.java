package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.RecordMismatchException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.error.ValueException;
import io.clickframe.record.Column;
import io.clickframe.result.Batches;
import io.clickframe.result.Records;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows as Java records: matched before anything is read, made while it is read. */
public abstract class RecordContract extends EngineContract {
  private static final int MANY = 200_000;

  /** For the engine's test class. */
  protected RecordContract() {}

  private record Item(long id, String name) {}

  @Test
  final void readsAsOftenAsAsked() {
    try (DataObject result = items(3).execute(context())) {
      Records<Item> items = result.as(Item.class);
      assertThat(items).containsExactly(new Item(0, "n0"), new Item(1, "n1"), new Item(2, "n2"));
      assertThat(items.toList()).hasSize(3).isEqualTo(items.stream().toList());
    }
  }

  @Test
  final void streamsARunningQuery() {
    try (Batches batches = items(MANY).batches(context())) {
      long sum = batches.as(Item.class).stream().mapToLong(Item::id).sum();
      assertThat(sum).isEqualTo(LongStream.range(0, MANY).sum());
    }
  }

  @Test
  final void runsAChainAnewEachTime() {
    Records<Item> items = items(MANY).records(Item.class, context());
    assertThat(items).hasSize(MANY);
    assertThat(items.toList()).hasSize(MANY).last().isEqualTo(new Item(MANY - 1, "n" + (MANY - 1)));
    List<Long> ids = new ArrayList<>();
    items.forEach(item -> ids.add(item.id()));
    assertThat(ids).hasSize(MANY);
  }

  @Test
  final void streamOfAChainIsClosedEarly() {
    try (Stream<Item> items = items(MANY).records(Item.class, context()).stream()) {
      assertThat(items.limit(2).toList()).hasSize(2);
    }
  }

  @Test
  final void failedActionEndsTheQuery() {
    Records<Item> items = items(MANY).records(Item.class, context());
    assertThatThrownBy(() ->
            items.forEach(_ -> {
              throw new IllegalStateException("enough");
            }))
        .hasMessage("enough");
  }

  @Test
  final void readsNoRows() {
    assertThat(items(0).records(Item.class, context()).toList()).isEmpty();
  }

  private record Styles(
      long customerId, long OrderId, long line_number, @Column("it's") long other) {}

  @Test
  final void matchesNamesInEveryStyle() {
    DataStore chain =
        samples()
            .numbers()
            .limit(1)
            .select(
                "toInt64(1) AS customer_id",
                "toInt64(2) AS ORDER_ID",
                "toInt64(3) AS LineNumber",
                "toInt64(4) AS `it's`",
                "'unused' AS more");
    assertThat(chain.records(Styles.class, context())).containsExactly(new Styles(1, 2, 3, 4));
  }

  private record Numbers(
      long widened, int fromByte, double exact, long unsigned, BigInteger big, boolean truth) {}

  @Test
  final void widensWithoutLoss() {
    DataStore chain =
        samples()
            .numbers()
            .limit(1)
            .select(
                "toUInt32(4294967295) AS widened",
                "toUInt8(255) AS fromByte",
                "toInt32(-5) AS exact",
                "toUInt64(7) AS unsigned",
                "toUInt64('18446744073709551615') AS big",
                "1 > 0 AS truth");
    assertThat(chain.records(Numbers.class, context()))
        .containsExactly(
            new Numbers(4294967295L, 255, -5.0, 7, new BigInteger("18446744073709551615"), true));
  }

  private record Part(String name, List<Optional<Integer>> marks) {}

  @SuppressWarnings("ArrayRecordComponent") // It is allowed, so it is tested.
  private record Whole(
      Part part,
      List<Part> parts,
      Map<String, Part> byName,
      double[] weights,
      Optional<Part> none) {}

  @Test
  final void nests() {
    String part = "CAST(('a', [1, NULL]), 'Tuple(name String, marks Array(Nullable(Int32)))')";
    DataStore chain =
        samples()
            .numbers()
            .limit(1)
            .select(
                part + " AS part",
                "[" + part + ", " + part + "] AS parts",
                "map('x', " + part + ") AS by_name",
                "[1.5, -0.5] AS weights",
                "NULL AS none");
    Whole whole = chain.records(Whole.class, context()).toList().getFirst();
    Part expected = new Part("a", List.of(Optional.of(1), Optional.empty()));
    assertThat(whole.part()).isEqualTo(expected);
    assertThat(whole.parts()).containsExactly(expected, expected);
    assertThat(whole.byName()).isEqualTo(Map.of("x", expected));
    assertThat(whole.weights()).containsExactly(1.5, -0.5);
    assertThat(whole.none()).isEmpty();
  }

  private record Loose(@Nullable Long boxed, Optional<String> text) {}

  private record Strict(long boxed) {}

  @Test
  final void nullIsNullOrEmptyOrRefused() {
    DataStore chain =
        items(MANY).select("if(id = 150000, NULL, id) AS boxed", "nullIf(name, 'n150000') AS text");
    List<Loose> loose = chain.records(Loose.class, context()).toList();
    assertThat(loose.get(149999)).isEqualTo(new Loose(149999L, Optional.of("n149999")));
    assertThat(loose.get(150000)).isEqualTo(new Loose(null, Optional.empty()));
    assertThatThrownBy(() -> chain.records(Strict.class, context()).toList())
        .isInstanceOf(ValueException.class)
        .hasMessage(
            "Column 'boxed' (Nullable(Int64)) is NULL at row 150000, which long boxed cannot be:"
                + " use a boxed type or Optional, or for an array the call with a value for NULL, or"
                + " fillNull in the chain");
  }

  @Test
  final void refusesUnsignedBeyondLong() {
    DataStore chain = items(2).select("toUInt64(if(id = 1, '18446744073709551615', '1')) AS boxed");
    assertThatThrownBy(() -> chain.records(Strict.class, context()).toList())
        .isInstanceOf(ValueException.class)
        .hasMessage(
            "Column 'boxed' (UInt64) holds 18446744073709551615 at row 1, which long boxed cannot"
                + " be: read it as BigInteger");
  }

  private record Bad(int id, String nam, long price, List<Integer> list) {}

  @Test
  final void tellsAllMismatchesBeforeReading() {
    DataStore chain =
        items(1).assign("toDecimal64(1, 2) AS price", "['a'] AS list", "throwIf(1) AS bang");
    assertThatThrownBy(() -> chain.records(Bad.class, context()))
        .isInstanceOf(RecordMismatchException.class)
        .hasMessage(
            """
            Cannot read the result as %s:
              int id: column 'id' is Int64; int cannot hold that exactly. Declare it long or BigInteger, or cast the column: col("id").cast("Int32")
              String nam: there is no column 'nam'. Did you mean 'name'? Columns: id, name, price, list, bang.
              long price: column 'price' is Decimal(18, 2); long cannot hold that exactly. Declare it BigDecimal, or cast the column: col("price").cast("Int64")
              a Integer in List<Integer> list: column 'list[]' is String; Integer cannot hold that exactly. Declare it String, byte[] or an enum\
            """
                .formatted(Bad.class.getTypeName()));
  }

  @SuppressWarnings("UnusedMethod") // The reader calls it.
  private record Refusing(long id) {
    private Refusing {
      if (id == 1) {
        throw new IllegalArgumentException("one is none");
      }
    }
  }

  @Test
  final void namesTheRowThatTheConstructorRefuses() {
    assertThatThrownBy(() -> items(2).records(Refusing.class, context()).toList())
        .isInstanceOf(ValueException.class)
        .hasMessage(
            "Cannot make %s of row 1: java.lang.IllegalArgumentException: one is none",
            Refusing.class.getTypeName())
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  final void readsTheOnlyColumn() {
    assertThat(items(3).select("id").records(Long.class, context())).containsExactly(0L, 1L, 2L);
    assertThat(items(2).select("name").records(String.class, context()))
        .containsExactly("n0", "n1");
    assertThatThrownBy(() -> items(2).records(Long.class, context()))
        .isInstanceOf(RecordMismatchException.class)
        .hasMessageEndingWith(
            "a Long is one value, but the result has 2 columns: id, name. Select one, or declare a"
                + " record");
  }

  @Test
  final void readsOneValue() {
    assertThat(items(5).agg(count().as("n")).scalar(Long.class, context())).isEqualTo(5);
    assertThat(items(5).agg(col("id").sum().as("n")).scalar(BigDecimal.class, context()))
        .isEqualTo("10");
    assertThat(items(0).agg(col("id").max().as("n")).scalar(Long.class, context())).isNull();
    assertThatThrownBy(() -> items(2).select("id").scalar(Long.class, context()))
        .isInstanceOfSatisfying(
            ValueException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VALUE_CONVERSION))
        .hasMessage(
            "Cannot read the result as one Long: expected one row of one column, found 2 rows of 1"
                + " (id)");
  }

  @Test
  final void refusesToReadAfterClosing() {
    DataObject result = items(2).execute(context());
    Iterator<Item> items = result.as(Item.class).iterator();
    assertThat(items.next()).isEqualTo(new Item(0, "n0"));
    result.close();
    assertThatThrownBy(items::next).isInstanceOf(StaleObjectException.class);
    assertThatThrownBy(() -> result.as(Item.class)).isInstanceOf(StaleObjectException.class);
  }

  @Test
  final void isReadByManyThreadsAtOnce() throws Exception {
    try (DataObject result = items(MANY).execute(context());
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Records<Item> items = result.as(Item.class);
      Callable<Long> sum = () -> items.stream().collect(Collectors.summingLong(Item::id));
      List<Future<Long>> sums = threads.invokeAll(List.of(sum, sum, sum, sum));
      for (Future<Long> each : sums) {
        assertThat(each.get()).isEqualTo(LongStream.range(0, MANY).sum());
      }
    }
  }

  /** Rows numbered from 0, more than one batch of them. */
  private DataStore items(int rows) {
    DataStore one = samples().numbers().limit(1);
    return one.select("arrayJoin(range(" + rows + ")) AS x")
        .select("toInt64(x) AS id", "concat('n', toString(x)) AS name");
  }
}
