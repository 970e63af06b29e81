package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.Loader;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.ingest.Field;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.record.Column;
import io.clickframe.result.Row;
import io.clickframe.type.AggregateState;
import io.clickframe.type.TypedValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Shapes of Java values, the types they get, and what is refused. */
public abstract class LoadContract extends EngineContract {

  /** For the engine's test class. */
  protected LoadContract() {}

  private enum Color {
    RED,
    GREEN
  }

  private record Point(int x, @Nullable Integer y) {}

  private record Order(
      @Column("order id") long id,
      @Field(lowCardinality = true) String status,
      @Field(type = "Decimal(18, 2)") BigDecimal price,
      Optional<LocalDate> shipped,
      Color color,
      List<String> tags,
      Map<String, Integer> counts,
      Point place,
      @Nullable @Field(type = "UInt8") Integer rank) {}

  private Loader load() {
    return context().load();
  }

  @TestFactory
  final Stream<DynamicTest> infersTypes() throws Exception {
    BigInteger wide = BigInteger.ONE.shiftLeft(130);
    return Stream.of(
        infers("Int32", List.of(1, 2)),
        infers("Int64", List.of(1, 2L)),
        infers("Int16", List.of((short) 1)),
        infers("Int8", List.of((byte) 1)),
        infers("Int128", List.of(BigInteger.ONE)),
        infers("Int256", List.of(BigInteger.ONE, wide)),
        infers("UInt256", List.of(BigInteger.TWO.pow(256).subtract(BigInteger.ONE))),
        infers("Float64", List.of(1.5)),
        infers("Float32", List.of(1.5f)),
        infers("Float64", List.of(1.5f, 2.5)),
        infers("Float64", List.of(1, 2.5)),
        infers("Decimal(5, 3)", List.of(new BigDecimal("12.5"), new BigDecimal("0.125"))),
        infers("Decimal(12, 2)", List.of(7, new BigDecimal("0.25"))),
        infers("Bool", List.of(true)),
        infers("String", List.of("x", 'z')),
        infers("String", List.of(new byte[] {1})),
        infers("String", List.of()),
        infers("Nullable(String)", Arrays.asList(null, null)),
        infers("Nullable(Int32)", Arrays.asList(1, null)),
        infers("Nullable(Int32)", List.of(Optional.of(1), Optional.empty())),
        infers("DateTime64(6, 'UTC')", List.of(Instant.EPOCH)),
        infers("DateTime64(9, 'UTC')", List.of(Instant.EPOCH, Instant.ofEpochSecond(0, 1))),
        infers("DateTime64(6, 'UTC')", List.of(LocalDateTime.of(2024, 1, 1, 12, 0))),
        infers("Date32", List.of(LocalDate.EPOCH)),
        infers("Time64(6)", List.of(Duration.ofHours(-100), LocalTime.NOON)),
        infers("UUID", List.of(new UUID(1, 2))),
        infers("IPv4", List.of(InetAddress.ofLiteral("1.2.3.4"))),
        infers("IPv6", List.of(InetAddress.ofLiteral("1.2.3.4"), InetAddress.ofLiteral("::2"))),
        infers("Enum8('RED' = 0, 'GREEN' = 1)", List.of(Color.GREEN)),
        infers("Array(Int64)", List.of(List.of(1, 2L), List.of())),
        infers("Array(Array(String))", List.of(List.of(List.of()))),
        infers("Array(Float32)", List.of(new float[] {1, 2})),
        infers("Array(Nullable(Int32))", List.of(Arrays.asList(1, null))),
        infers("Map(String, Int32)", List.of(Map.of("a", 1))),
        infers("Tuple(x Int32, y Nullable(Int32))", List.of(new Point(1, null))),
        infers("Array(Tuple(x Int32, y Nullable(Int32)))", List.of(List.of(new Point(1, 2)))),
        infers("Dynamic", List.of(TypedValue.of("UInt8", 1), TypedValue.of("String", "x"))));
  }

  private DynamicTest infers(String type, Collection<?> values) {
    return DynamicTest.dynamicTest(
        type,
        () -> {
          try (DataObject result = load().values(values)) {
            assertThat(result.schema()).hasToString("value " + type);
            assertThat(result.rowCount()).isEqualTo(values.size());
          }
          checkLeaks();
        });
  }

  @Test
  final void takesAllShapes() {
    assertThat(rows(load().value(42))).containsExactly(List.of(42));
    assertThat(rows(load().value(null))).containsExactly(Arrays.asList((Object) null));
    assertThat(rows(load().values(List.of("a", "b")))).containsExactly(List.of("a"), List.of("b"));
    assertThat(rows(load().row(ordered("a", 1, "b", List.of("x")))))
        .containsExactly(List.of(1, List.of("x")));
    assertThat(rows(load().columns(Map.of("a", List.of(1, 2)))))
        .containsExactly(List.of(1), List.of(2));
    assertThat(rows(load().rows(List.of(ordered("a", 1, "b", "x"), Map.of("b", "y", "a", 2)))))
        .containsExactly(List.of(1, "x"), List.of(2, "y"));
  }

  @Test
  final void takesRecords() {
    Order order =
        new Order(
            7,
            "new",
            new BigDecimal("1.5"),
            Optional.empty(),
            Color.GREEN,
            List.of("x"),
            Map.of("a", 1),
            new Point(1, null),
            null);
    try (DataObject result = load().rows(List.of(order), Order.class)) {
      assertThat(result.schema())
          .hasToString(
              """
              order id Int64
              status LowCardinality(String)
              price Decimal(18, 2)
              shipped Nullable(Date32)
              color Enum8('RED' = 0, 'GREEN' = 1)
              tags Array(String)
              counts Map(String, Int32)
              place Tuple(x Int32, y Nullable(Int32))
              rank Nullable(UInt8)\
              """
                  .stripIndent());
      Row row = result.rows().iterator().next();
      assertThat(row.getLong("order id")).isEqualTo(7);
      assertThat(row.getBigDecimal("price")).isEqualTo("1.50");
      assertThat(row.get("shipped")).isNull();
      assertThat(row.get("color")).isEqualTo("GREEN");
      assertThat(row.getMap("place")).hasToString("{x=1, y=null}");
    }
    try (DataObject none = load().rows(List.<Order>of(), Order.class)) {
      assertThat(none.rowCount()).isZero();
      assertThat(none.schema().find("place").orElseThrow().type())
          .hasToString("Tuple(x Int32, y Nullable(Int32))");
    }
  }

  @Test
  final void takesFieldsForEveryShape() {
    FieldSpec spec = FieldSpec.INFERRED.withNullable().withLowCardinality();
    assertThat(type(load().field("value", spec).values(List.of("x"))))
        .isEqualTo("LowCardinality(Nullable(String))");
    assertThat(type(load().field("value", spec).values(List.of(List.of("x")))))
        .isEqualTo("Array(LowCardinality(Nullable(String)))");
    assertThat(
            type(load().field("value", spec.withType("Array(FixedString(2))")).value(List.of("x"))))
        .isEqualTo("Array(LowCardinality(Nullable(FixedString(2))))");
    assertThat(type(load().field("value", "int").value(1))).isEqualTo("Int32");
    assertThat(type(load().field("value", spec.withType("UInt8")).value(1)))
        .isEqualTo("LowCardinality(Nullable(UInt8))");
    assertThat(type(load().field("a", "UInt64").row(Map.of("a", 1)))).isEqualTo("UInt64");
    assertThat(type(load().field("value", "Nested(a UInt8, b String)").value(List.of())))
        .isEqualTo("Array(Tuple(a UInt8, b String))");
  }

  @Test
  final void refusesWithTheRow() {
    refused(
        () -> load().field("value", "UInt8").values(List.of(1, 300)),
        ErrorCode.VALUE_CONVERSION,
        "Cannot load row 1 of column 'value' (UInt8): 300 is out of range, which goes from 0 to 255");
    refused(
        () -> load().field("value", "Int32").values(Arrays.asList(1, null)),
        ErrorCode.NULL_VALUE,
        "Cannot load row 1 of column 'value' (Int32): null where Int32 has no NULL: declare it"
            + " Nullable(Int32), or replace the null");
    refused(
        () -> load().values(Arrays.asList(List.of(1), null)),
        ErrorCode.NULL_VALUE,
        "Cannot load row 1 of column 'value' (Array(Int32)): null where Array(Int32) has no NULL: a list"
            + " cannot be NULL in ClickHouse; give an empty one");
    refused(
        () -> load().values(List.of(1, "x")),
        ErrorCode.VALUE_CONVERSION,
        "Cannot load row 1 of column 'value': 'x' is a java.lang.String, but values before it are of kind"
            + " whole number: make them of one class, or give the column a type with FieldSpec.of(type)");
    refused(
        () -> load().values(List.of(List.of(1), List.of(2, true))),
        ErrorCode.VALUE_CONVERSION,
        "Cannot load row 1 of column 'value': element 1: true is a java.lang.Boolean");
    refused(
        () -> load().values(List.of(Duration.ofHours(2000))),
        ErrorCode.VALUE_CONVERSION,
        "Cannot load row 0 of column 'value' (Time64(6)): PT2000H is out of range");
    refused(
        () -> load().values(List.of(new Object())),
        ErrorCode.VALUE_CONVERSION,
        "no ClickHouse type for the class java.lang.Object");
    refused(
        () -> load().columns(ordered("a", List.of(1, 2), "b", List.of(1))),
        ErrorCode.INVALID_ARGUMENT,
        "Cannot load columns of uneven length: 'a' has 2 values, 'b' has 1");
    refused(
        () -> load().rows(List.of(Map.of("a", 1), Map.of())),
        ErrorCode.INVALID_ARGUMENT,
        "Cannot load row 1: it has no 'a', as row 0 has. Give each row all columns, with null where there"
            + " is no value");
    refused(
        () -> load().rows(List.of(Map.of("ab", 1), Map.of("ab", 1, "ba", 2))),
        ErrorCode.INVALID_ARGUMENT,
        "Cannot load row 1: it has 'ba', which row 0 has not. Did you mean 'ab'? Columns: ab.");
    refused(() -> load().rows(List.of()), ErrorCode.INVALID_ARGUMENT, "Cannot load no rows");
    refused(
        () -> load().row(Map.of()), ErrorCode.INVALID_ARGUMENT, "Cannot load rows without columns");
    refused(() -> load().field("value", "Int33").value(1), ErrorCode.INVALID_ARGUMENT, "Int33");
    refused(
        () ->
            load().field("value", FieldSpec.of("Map(String, Int8)").withNullable()).value(Map.of()),
        ErrorCode.INVALID_ARGUMENT,
        "A column of type Map(String, Int8) cannot be NULL in ClickHouse");
    assertThatThrownBy(() -> load().field("valeu", "Int8").value(1))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessage(
            "There is a field for 'valeu', but no such column is loaded. Did you mean 'value'? Columns:"
                + " value.");
    assertThatThrownBy(
            () -> DataStore.values(Map.of("a", List.of(1)), Map.of("a", FieldSpec.of("INT"))))
        .isInstanceOf(UnsupportedTypeException.class)
        .hasMessageContaining("give the type's own name");
  }

  @Test
  final void takesHostileNamesAndTexts() {
    for (String name :
        List.of("a b", "`", "'", "\\", "\"", "a.b", "\n", "SELECT", "ü", ";--", "{x}")) {
      try (DataObject result = load().row(Map.of(name, name))) {
        assertThat(result.schema().names()).containsExactly(name);
        assertThat(result.rows().iterator().next().get(0)).isEqualTo(name);
      }
      try (DataObject result = load().columns(Map.of(name, List.of(name.repeat(70_000))))) {
        assertThat(result.schema().names()).containsExactly(name);
      }
    }
  }

  @Test
  final void givesStatesBack() {
    DataStore numbers = DataStore.values(Map.of("n", List.of(1, 2, 3)));
    List<AggregateState> states = new ArrayList<>();
    try (DataObject result =
        numbers.select("initializeAggregation('sumState', n) AS s").execute(context())) {
      result.rows().forEach(row -> states.add((AggregateState) row.get("s")));
    }
    DataStore back = DataStore.values(Map.of("s", states));
    try (DataObject result = back.agg("sumMerge(s) AS total").execute(context())) {
      assertThat(result.rows().iterator().next().getLong("total")).isEqualTo(6);
    }
    try (DataObject result = load().columns(Map.of("s", states))) {
      assertThat(rowsOf(result)).isEqualTo(states.stream().map(List::of).toList());
    }
  }

  @Test
  final void manyRowsKeepTheirOrder() {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < 1_000_000; i++) {
      values.add(i ^ 0x55);
    }
    try (DataObject result = load().values(values)) {
      int row = 0;
      for (Row read : result.rows()) {
        assertThat(read.getInt(0)).isEqualTo(values.get(row++));
      }
      assertThat(row).isEqualTo(values.size());
    }
  }

  private static void refused(ThrowingCallable call, ErrorCode code, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ClickFrameException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(message);
  }

  private static String type(DataObject result) {
    try (result) {
      return result.schema().columns().getFirst().type().text();
    }
  }

  private static List<List<@Nullable Object>> rows(DataObject result) {
    try (result) {
      return rowsOf(result);
    }
  }

  private static List<List<@Nullable Object>> rowsOf(DataObject result) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Row row : result.rows()) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < result.schema().columns().size(); i++) {
        values.add(row.get(i));
      }
      rows.add(values);
    }
    return rows;
  }

  private static <V> Map<String, V> ordered(String first, V one, String second, V two) {
    Map<String, V> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, two);
    return map;
  }
}
