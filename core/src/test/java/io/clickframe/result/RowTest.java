package io.clickframe.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.ValueException;
import io.clickframe.testing.TestMemory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RowTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @Test
  void widensWholeNumbersExactly() {
    Row row = row("Int64", memory.longs(42L));

    assertThat(row.getInt("x")).isEqualTo(42);
    assertThat(row.getLong(0)).isEqualTo(42);
    assertThat(row.getDouble("x")).isEqualTo(42.0);
    assertThat(row.getBigInteger("x")).isEqualTo(BigInteger.valueOf(42));
    assertThat(row.getBigDecimal("x")).isEqualTo(BigDecimal.valueOf(42));
  }

  @Test
  void rejectsNumbersThatDoNotFit() {
    Row large = row("Int64", memory.longs((1L << 53) + 1));
    Row huge = row("UInt64", unsigned(-1));

    rejects(
        large,
        row -> row.getInt("x"),
        "Column 'x' (Int64) holds 9007199254740993 at row 0, which is no exact int: use getLong");
    rejects(
        large,
        row -> row.getDouble("x"),
        "Column 'x' (Int64) holds 9007199254740993 at row 0, which is no exact double: use"
            + " getLong");
    rejects(
        huge,
        row -> row.getLong("x"),
        "Column 'x' (UInt64) holds 18446744073709551615 at row 0, which is no exact long:"
            + " use getBigInteger");
    assertThat(huge.getBigInteger("x")).isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(row("UInt64", unsigned(5)).getInt("x")).isEqualTo(5);
  }

  @Test
  void rejectsTheWrongTypeAndNamesTheGetter() {
    Row text = row("String", memory.texts("a'b"));

    rejects(
        text,
        row -> row.getLong("x"),
        "Column 'x' (String) holds 'a'b' at row 0, which is no exact long: use getString");
    rejects(
        text,
        row -> row.getInstant("x"),
        "Column 'x' (String) holds 'a'b' at row 0, which is no exact Instant: use getString");
    rejects(
        row("Int64", memory.longs(1L)),
        row -> row.getString("x"),
        "Column 'x' (Int64) holds 1 at row 0, which is no exact String: use getLong");
    rejects(
        row("Int64", memory.longs(1L)),
        row -> row.getBytes("x"),
        "Column 'x' (Int64) holds 1 at row 0, which is no exact byte[]: use getLong");
    rejects(
        row("Float64", doubles(1.5)),
        row -> row.getBigDecimal("x"),
        "Column 'x' (Float64) holds 1.5 at row 0, which is no exact BigDecimal: use getDouble");
    rejects(
        row("Decimal(9, 2)", decimal("1.20")),
        row -> row.getDouble("x"),
        "Column 'x' (Decimal(9, 2)) holds 1.20 at row 0, which is no exact double:"
            + " use getBigDecimal");
  }

  @Test
  void cutsLongValuesInMessages() {
    Row text = row("String", memory.texts("a".repeat(500)));

    rejects(
        text,
        row -> row.getLong("x"),
        "Column 'x' (String) holds '"
            + "a".repeat(59)
            + "… at row 0, which is no exact long: use getString");
  }

  @Test
  void rejectsNullInPrimitives() {
    Row row = row("Nullable(Int64)", memory.longs((Long) null));

    for (Function<Row, Object> getter :
        List.<Function<Row, Object>>of(
            r -> r.getInt("x"),
            r -> r.getLong("x"),
            r -> r.getDouble("x"),
            r -> r.getBoolean("x"))) {
      assertThatThrownBy(() -> getter.apply(row))
          .isInstanceOfSatisfying(
              ValueException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NULL_VALUE))
          .hasMessageMatching(
              "Column 'x' \\(Nullable\\(Int64\\)\\) is NULL at row 0, which get\\w+ cannot give:"
                  + " ask isNull\\(\"x\"\\) first, or use get\\(\"x\"\\) and expect null");
    }
  }

  @Test
  void givesNullWhereAnObjectIsAsked() {
    Row row = row("Nullable(Int64)", memory.longs((Long) null));

    assertThat(row.isNull("x")).isTrue();
    assertThat(row.get("x")).isNull();
    assertThat(row.getBigInteger("x")).isNull();
    assertThat(row.getBigDecimal("x")).isNull();
    assertThat(row.getString("x")).isNull();
    assertThat(row.getBytes("x")).isNull();
    assertThat(row.getList("x")).isNull();
  }

  @Test
  void readsComparisonsAsTruthValues() {
    UInt1Vector comparison = new UInt1Vector("x", memory.allocator());
    comparison.setSafe(0, 1);
    comparison.setSafe(1, 0);
    comparison.setSafe(2, 2);
    comparison.setValueCount(3);
    Batch batch = memory.batch(List.of("x", "UInt8"), comparison);

    assertThat(batch.row(0).getBoolean("x")).isTrue();
    assertThat(batch.row(1).getBoolean("x")).isFalse();
    rejects(
        batch.row(2),
        row -> row.getBoolean("x"),
        "Column 'x' (UInt8) holds 2 at row 2, which is no exact boolean: use getInt");
  }

  @Test
  void givesTheExactBytesOfText() {
    assertThat(row("String", memory.texts("тест")).getBytes("x"))
        .isEqualTo("тест".getBytes(StandardCharsets.UTF_8));
  }

  private static void rejects(Row row, Function<Row, @Nullable Object> getter, String message) {
    assertThatThrownBy(() -> getter.apply(row))
        .isInstanceOfSatisfying(
            ValueException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VALUE_CONVERSION))
        .hasMessage(message);
  }

  private Row row(String type, FieldVector vector) {
    return memory.batch(List.of("x", type), vector).row(0);
  }

  private UInt8Vector unsigned(long bits) {
    UInt8Vector vector = new UInt8Vector("x", memory.allocator());
    vector.setSafe(0, bits);
    vector.setValueCount(1);
    return vector;
  }

  private Float8Vector doubles(double value) {
    Float8Vector vector = new Float8Vector("x", memory.allocator());
    vector.setSafe(0, value);
    vector.setValueCount(1);
    return vector;
  }

  private DecimalVector decimal(String value) {
    DecimalVector vector = new DecimalVector("x", memory.allocator(), 9, 2);
    vector.setSafe(0, new BigDecimal(value));
    vector.setValueCount(1);
    return vector;
  }
}
