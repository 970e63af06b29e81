package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.error.ValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampMilliVector;
import org.apache.arrow.vector.TimeStampNanoVector;
import org.apache.arrow.vector.TimeStampSecVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.impl.UnionListWriter;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.IntervalUnit;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Arrow vectors are loaded with their types, or refused with the field's name. */
public abstract class ArrowContract extends EngineContract {
  private static final int MANY = 200_000;

  /** For the engine's test class. */
  protected ArrowContract() {}

  @TestFactory
  final Stream<DynamicTest> takesVectors() {
    byte[] x = "x".getBytes(StandardCharsets.UTF_8);
    Instant noon = Instant.parse("2024-01-01T12:00:00Z");
    long seconds = noon.getEpochSecond();
    return Stream.of(
        takes("Int8", (byte) -5, type(8, true), TinyIntVector.class, v -> v.setSafe(0, -5)),
        takes("UInt8", (short) 255, type(8, false), UInt1Vector.class, v -> v.setSafe(0, -1)),
        takes("Int16", (short) -5, type(16, true), SmallIntVector.class, v -> v.setSafe(0, -5)),
        takes("UInt16", 65_535, type(16, false), UInt2Vector.class, v -> v.setSafe(0, 65_535)),
        takes("Int32", -5, type(32, true), IntVector.class, v -> v.setSafe(0, -5)),
        takes("UInt32", 4_294_967_295L, type(32, false), UInt4Vector.class, v -> v.setSafe(0, -1)),
        takes("Int64", -5L, type(64, true), BigIntVector.class, v -> v.setSafe(0, -5)),
        takes(
            "UInt64",
            BigInteger.TWO.pow(64).subtract(BigInteger.ONE),
            type(64, false),
            UInt8Vector.class,
            v -> v.setSafe(0, -1)),
        takes("Bool", true, ArrowType.Bool.INSTANCE, BitVector.class, v -> v.setSafe(0, 1)),
        takes("Float32", 1.5f, floating(false), Float4Vector.class, v -> v.setSafe(0, 1.5f)),
        takes(
            "Float64",
            Double.NaN,
            floating(true),
            Float8Vector.class,
            v -> v.setSafe(0, Double.NaN)),
        takes("String", "x", ArrowType.Utf8.INSTANCE, VarCharVector.class, v -> v.setSafe(0, x)),
        takes(
            "String",
            "x",
            ArrowType.LargeUtf8.INSTANCE,
            LargeVarCharVector.class,
            v -> v.setSafe(0, x)),
        takes(
            "String", "x", ArrowType.Binary.INSTANCE, VarBinaryVector.class, v -> v.setSafe(0, x)),
        takes(
            "FixedString(1)",
            "x",
            new ArrowType.FixedSizeBinary(1),
            FixedSizeBinaryVector.class,
            v -> v.setSafe(0, x)),
        takes(
            "Date32",
            LocalDate.of(1900, 1, 1),
            new ArrowType.Date(DateUnit.DAY),
            DateDayVector.class,
            v -> v.setSafe(0, -25_567)),
        takes(
            "Decimal(10, 2)",
            new BigDecimal("-1.25"),
            new ArrowType.Decimal(10, 2, 128),
            DecimalVector.class,
            v -> v.setSafe(0, new BigDecimal("-1.25"))),
        takes(
            "Decimal(60, 2)",
            new BigDecimal("-1.25"),
            new ArrowType.Decimal(60, 2, 256),
            Decimal256Vector.class,
            v -> v.setSafe(0, new BigDecimal("-1.25"))),
        takes(
            "DateTime64(0, 'UTC')",
            noon,
            new ArrowType.Timestamp(TimeUnit.SECOND, null),
            TimeStampSecVector.class,
            v -> v.setSafe(0, seconds)),
        takes(
            "DateTime64(3, 'UTC')",
            noon,
            new ArrowType.Timestamp(TimeUnit.MILLISECOND, null),
            TimeStampMilliVector.class,
            v -> v.setSafe(0, seconds * 1000)),
        takes(
            "DateTime64(6, 'Asia/Tokyo')",
            noon,
            new ArrowType.Timestamp(TimeUnit.MICROSECOND, "Asia/Tokyo"),
            TimeStampMicroTZVector.class,
            v -> v.setSafe(0, seconds * 1_000_000)),
        takes(
            "DateTime64(9, 'UTC')",
            noon,
            new ArrowType.Timestamp(TimeUnit.NANOSECOND, null),
            TimeStampNanoVector.class,
            v -> v.setSafe(0, seconds * 1_000_000_000)));
  }

  private static ArrowType type(int bits, boolean signed) {
    return new ArrowType.Int(bits, signed);
  }

  private static ArrowType floating(boolean wide) {
    return new ArrowType.FloatingPoint(
        wide ? FloatingPointPrecision.DOUBLE : FloatingPointPrecision.SINGLE);
  }

  /** One value and one null of a nullable field, and the value alone of one that is not. */
  private <V extends FieldVector> DynamicTest takes(
      String type, Object value, ArrowType arrow, Class<V> vectorClass, Consumer<V> fill) {
    return DynamicTest.dynamicTest(
        arrow.toString(),
        () -> {
          for (boolean nullable : List.of(true, false)) {
            Field field = new Field("a b", new FieldType(nullable, arrow, null), null);
            try (FieldVector vector = field.createVector(context().allocator())) {
              fill.accept(vectorClass.cast(vector));
              vector.setValueCount(nullable ? 2 : 1);
              try (VectorSchemaRoot root = root(vector);
                  DataObject result = context().load().arrow(root)) {
                assertThat(result.schema())
                    .hasToString("a b " + (nullable ? "Nullable(" + type + ")" : type));
                assertThat(result.batches().getFirst().row(0).get(0)).isEqualTo(value);
                assertThat(result.rowCount()).isEqualTo(nullable ? 2 : 1);
              }
            }
          }
          checkLeaks();
        });
  }

  private static VectorSchemaRoot root(FieldVector vector) {
    return VectorSchemaRoot.of(vector);
  }

  @Test
  final void takesManyRowsInOrder() {
    try (IntVector ids = new IntVector("id", context().allocator());
        ListVector lists = ListVector.empty("xs", context().allocator())) {
      UnionListWriter writer = lists.getWriter();
      for (int row = 0; row < MANY; row++) {
        ids.setSafe(row, row);
        writer.setPosition(row);
        writer.startList();
        for (int i = 0; i < row % 3; i++) {
          writer.bigInt().writeBigInt(row);
        }
        writer.endList();
      }
      ids.setValueCount(MANY);
      lists.setValueCount(MANY);
      try (VectorSchemaRoot root = VectorSchemaRoot.of(ids, lists);
          DataObject result = context().load().field("id", "UInt32").arrow(root)) {
        assertThat(result.schema()).hasToString("id UInt32\nxs Array(Nullable(Int64))");
        int row = 0;
        for (var read : result.rows()) {
          assertThat(read.getLong("id")).isEqualTo(row);
          assertThat(read.getList("xs")).hasSize(row % 3);
          row++;
        }
        assertThat(row).isEqualTo(MANY);
        assertThat(root.getVector("id").getObject(MANY - 1))
            .isEqualTo(MANY - 1); // still the caller's
      }
    }
  }

  @Test
  final void refusesWhatTheTypeCannotHold() {
    try (DateDayVector days = new DateDayVector("d", context().allocator())) {
      days.setSafe(0, 0);
      days.setSafe(1, -200_000);
      days.setValueCount(2);
      try (VectorSchemaRoot root = root(days)) {
        assertThatThrownBy(() -> context().load().arrow(root))
            .isInstanceOf(ValueException.class)
            .hasMessageContaining(
                "Cannot load row 1 of column 'd' (Nullable(Date32)): 1422-06-03 is out");
      }
    }
    try (IntVector numbers = new IntVector("n", context().allocator())) {
      numbers.setSafe(0, 300);
      numbers.setValueCount(1);
      try (VectorSchemaRoot root = root(numbers)) {
        assertThatThrownBy(() -> context().load().field("n", "UInt8").arrow(root))
            .isInstanceOf(ValueException.class)
            .hasMessageContaining("Cannot load row 0 of column 'n' (UInt8): 300 is out of range");
      }
    }
  }

  @Test
  final void refusesWhatHasNoType() {
    refuses(
        new ArrowType.Interval(IntervalUnit.YEAR_MONTH), "there is no ClickHouse type for Arrow's");
    refuses(new ArrowType.Duration(TimeUnit.SECOND), "there is no ClickHouse type for Arrow's");
    refuses(new ArrowType.Time(TimeUnit.MILLISECOND, 32), "make it another vector first");
    Field encoded =
        new Field(
            "d", new FieldType(true, type(32, true), new DictionaryEncoding(1, false, null)), null);
    try (FieldVector vector = encoded.createVector(context().allocator());
        VectorSchemaRoot root = root(vector)) {
      assertThatThrownBy(() -> context().load().arrow(root))
          .isInstanceOf(UnsupportedTypeException.class)
          .hasMessageContaining("'d': it is dictionary-encoded");
    }
    try (ListVector lists = ListVector.empty("xs", context().allocator())) {
      lists.addOrGetVector(FieldType.nullable(type(32, true)));
      lists.setValueCount(1);
      try (VectorSchemaRoot root = root(lists)) {
        assertThatThrownBy(() -> context().load().arrow(root))
            .isInstanceOf(ClickFrameException.class)
            .hasMessageContaining(
                "Cannot load row 0 of column 'xs' (Array(Nullable(Int32))): null where");
      }
    }
  }

  private void refuses(ArrowType type, String message) {
    Field field = Field.nullable("v", type);
    try (FieldVector vector = field.createVector(context().allocator());
        VectorSchemaRoot root = root(vector)) {
      assertThatThrownBy(() -> context().load().arrow(root))
          .isInstanceOf(UnsupportedTypeException.class)
          .hasMessageContaining("Cannot load the Arrow field 'v'")
          .hasMessageContaining(message);
    }
  }
}
