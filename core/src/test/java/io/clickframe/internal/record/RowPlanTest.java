package io.clickframe.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.RecordMismatchException;
import io.clickframe.record.Column;
import io.clickframe.testing.TestMemory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about columns that do not fit; nothing is read. */
class RowPlanTest {
  private record One<T>(T value) {}

  private record Id(long customerId) {}

  private record Named(@Column("Customer") long id) {}

  private record Inner(int a) {}

  private record Outer(Inner inner) {}

  private record Listed(List<Inner> inner) {}

  private record Keys(Map<Integer, String> map) {}

  private record Day(Instant day) {}

  private record Money(double price) {}

  private record Nothing(int none) {}

  private enum Color {
    RED,
    DARK_BLUE
  }

  private record Painted(Color color) {}

  @SuppressWarnings("ArrayRecordComponent") // It is allowed, so it is tested.
  private record Boxes(byte[] bytes, Color color, Object any) {}

  private static Arguments bad(Class<?> type, String column, String columnType, String message) {
    return Arguments.of(type, column, columnType, message);
  }

  static List<Arguments> mismatches() {
    return List.of(
        bad(
            Id.class,
            "customer",
            "Int64",
            "long customerId: there is no column 'customerId'. Did you mean 'customer'? Columns: customer."),
        bad(
            Named.class,
            "customer",
            "Int64",
            "long id: there is no column 'Customer'. Did you mean 'customer'? Columns: customer."),
        bad(
            One.class,
            "value",
            "Int64",
            "T value: column 'value' is Int64; the type variable T says no class; declare one"),
        bad(
            Outer.class,
            "inner",
            "Tuple(text Int32)",
            "int a: there is no column 'a'. Columns: text."),
        bad(
            Outer.class,
            "inner",
            "Tuple(Int32, Int32)",
            "Inner inner: column 'inner' is Tuple(Int32, Int32); its 2 elements have no names, and Inner has 1 components; they have to be as many"),
        bad(
            Outer.class,
            "inner",
            "Tuple(a Int64)",
            "int a: column 'inner.a' is Int64; int cannot hold that exactly. Declare it long or BigInteger"),
        bad(
            Listed.class,
            "inner",
            "Array(Tuple(a String))",
            "int a: column 'inner[].a' is String; int cannot hold that exactly. Declare it String, byte[] or an enum"),
        bad(
            Keys.class,
            "map",
            "Map(String, String)",
            "a Integer in Map<Integer, String> map: column 'map.keys' is String; Integer cannot hold that exactly. Declare it String, byte[] or an enum"),
        bad(
            Day.class,
            "day",
            "Date",
            "Instant day: column 'day' is Date; Instant cannot hold that exactly. Declare it LocalDate, or cast the column: col(\"day\").cast(\"DateTime64(6, 'UTC')\")"),
        bad(
            Money.class,
            "price",
            "Decimal(9, 2)",
            "double price: column 'price' is Decimal(9, 2); double cannot hold that exactly. Declare it BigDecimal, or cast the column: col(\"price\").cast(\"Float64\")"),
        bad(
            Nothing.class,
            "none",
            "Nullable(Nothing)",
            "int none: column 'none' is Nullable(Nothing); int cannot hold that exactly. Declare it Object, for it is always NULL, or cast the column: col(\"none\").cast(\"Int32\")"),
        bad(
            Painted.class,
            "color",
            "Enum8('red' = 1, 'dark-blue' = 2, 'green' = 3)",
            "Color color: column 'color' is Enum8('red' = 1, 'dark-blue' = 2, 'green' = 3); the enum Color has no constant for green. Its constants: RED, DARK_BLUE. Add what is missing, or declare it String"),
        bad(
            String.class,
            "n",
            "UInt8",
            "a String: column 'n' is UInt8; String cannot hold that exactly. Declare it short or wider, or boolean, or cast the column: col(\"n\").cast(\"String\")"));
  }

  @ParameterizedTest
  @MethodSource("mismatches")
  void saysWhatDoesNotFit(Class<?> type, String column, String columnType, String message) {
    assertThatThrownBy(() -> RowPlan.of(type, TestMemory.schema(column, columnType)))
        .isInstanceOfSatisfying(
            RecordMismatchException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.RECORD_MISMATCH))
        .hasMessage("Cannot read the result as " + type.getTypeName() + ":\n  " + message);
  }

  @Test
  void refusesSeveralStylesOfOneName() {
    assertThatThrownBy(() ->
            RowPlan.of(Id.class, TestMemory.schema("customer_id", "Int64", "CUSTOMER_ID", "Int64")))
        .hasMessageEndingWith(
            "long customerId: the columns 'customer_id' and 'CUSTOMER_ID' are all written like it."
                + " Say which: @Column(\"customer_id\")");
    RowPlan.of(Id.class, TestMemory.schema("customer_id", "Int64", "customerId", "Int64"));
  }

  @Test
  void takesWhatFits() {
    RowPlan.of(Painted.class, TestMemory.schema("Color", "Enum16('red' = 1, 'dark blue' = 300)"));
    RowPlan.of(
        Boxes.class,
        TestMemory.schema(
            "bytes", "FixedString(3)", "color", "LowCardinality(String)", "any", "Dynamic"));
    RowPlan.of(Inner.class, TestMemory.schema("p", "Tuple(a Int32)"));
    RowPlan.of(Outer.class, TestMemory.schema("inner", "Tuple(Int32)"));
  }
}
