package io.clickframe.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.testing.TestMemory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NumberReadersTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @Test
  void readsTruthValues() {
    BitVector vector = memory.keep(new BitVector("x", memory.allocator()));
    vector.setSafe(0, 1);
    vector.setSafe(1, 0);
    vector.setNull(2);
    vector.setValueCount(3);

    assertThat(read("Nullable(Bool)", vector)).containsExactly(true, false, null);
  }

  @Test
  void readsSignedNumbersOfEveryWidth() {
    TinyIntVector bytes = memory.keep(new TinyIntVector("x", memory.allocator()));
    bytes.setSafe(0, Byte.MIN_VALUE);
    bytes.setSafe(1, Byte.MAX_VALUE);
    bytes.setValueCount(2);
    SmallIntVector shorts = memory.keep(new SmallIntVector("x", memory.allocator()));
    shorts.setSafe(0, Short.MIN_VALUE);
    shorts.setSafe(1, Short.MAX_VALUE);
    shorts.setValueCount(2);
    IntVector ints = memory.keep(new IntVector("x", memory.allocator()));
    ints.setSafe(0, Integer.MIN_VALUE);
    ints.setSafe(1, Integer.MAX_VALUE);
    ints.setValueCount(2);
    BigIntVector longs = memory.keep(memory.longs(Long.MIN_VALUE, Long.MAX_VALUE, null));

    assertThat(read("Int8", bytes)).containsExactly(Byte.MIN_VALUE, Byte.MAX_VALUE);
    assertThat(read("Int16", shorts)).containsExactly(Short.MIN_VALUE, Short.MAX_VALUE);
    assertThat(read("Int32", ints)).containsExactly(Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertThat(read("Nullable(Int64)", longs))
        .containsExactly(Long.MIN_VALUE, Long.MAX_VALUE, null);
  }

  @Test
  void readsUnsignedNumbersWithoutWrapping() {
    UInt1Vector one = memory.keep(new UInt1Vector("x", memory.allocator()));
    one.setSafe(0, 255);
    one.setValueCount(1);
    UInt2Vector two = memory.keep(new UInt2Vector("x", memory.allocator()));
    two.setSafe(0, 65_535);
    two.setValueCount(1);
    UInt4Vector four = memory.keep(new UInt4Vector("x", memory.allocator()));
    four.setSafe(0, -1);
    four.setValueCount(1);
    UInt8Vector eight = memory.keep(new UInt8Vector("x", memory.allocator()));
    eight.setSafe(0, -1L);
    eight.setSafe(1, 7L);
    eight.setValueCount(2);

    assertThat(read("UInt8", one)).containsExactly((short) 255);
    assertThat(read("UInt16", two)).containsExactly(65_535);
    assertThat(read("UInt32", four)).containsExactly(4_294_967_295L);
    assertThat(read("UInt64", eight))
        .containsExactly(new BigInteger("18446744073709551615"), BigInteger.valueOf(7));
  }

  @Test
  void readsWideNumbersFromTheLeastSignificantByte() {
    FixedSizeBinaryVector vector =
        bytes("fb" + "ff".repeat(15), "00".repeat(15) + "80", "0100" + "00".repeat(14));

    assertThat(read("Int128", vector))
        .containsExactly(BigInteger.valueOf(-5), BigInteger.TWO.pow(127).negate(), BigInteger.ONE);
    assertThat(read("UInt128", vector))
        .containsExactly(
            BigInteger.TWO.pow(128).subtract(BigInteger.valueOf(5)),
            BigInteger.TWO.pow(127),
            BigInteger.ONE);
    assertThat(read("UInt256", bytes("ff".repeat(32))))
        .containsExactly(BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
  }

  @Test
  void readsFloatingPointWithNanAndInfinity() {
    Float4Vector floats = memory.keep(new Float4Vector("x", memory.allocator()));
    floats.setSafe(0, 1.5f);
    floats.setSafe(1, Float.NaN);
    floats.setValueCount(2);
    Float8Vector doubles = memory.keep(new Float8Vector("x", memory.allocator()));
    doubles.setSafe(0, Double.NEGATIVE_INFINITY);
    doubles.setSafe(1, -0.0);
    doubles.setValueCount(2);

    assertThat(read("Float32", floats)).containsExactly(1.5f, Float.NaN);
    assertThat(read("Float64", doubles)).containsExactly(Double.NEGATIVE_INFINITY, -0.0);
  }

  @Test
  void readsDecimalsWithTheScaleOfTheType() {
    DecimalVector narrow = memory.keep(new DecimalVector("x", memory.allocator(), 9, 2));
    narrow.setSafe(0, new BigDecimal("-1.20"));
    narrow.setNull(1);
    narrow.setValueCount(2);
    Decimal256Vector wide = memory.keep(new Decimal256Vector("x", memory.allocator(), 76, 30));
    BigDecimal large = new BigDecimal(BigInteger.TEN.pow(76).subtract(BigInteger.ONE), 30);
    wide.setSafe(0, large);
    wide.setValueCount(1);

    assertThat(read("Nullable(Decimal(9, 2))", narrow))
        .containsExactly(new BigDecimal("-1.20"), null);
    assertThat(read("Decimal(76, 30)", wide)).containsExactly(large);
  }

  private FixedSizeBinaryVector bytes(String... hex) {
    FixedSizeBinaryVector vector =
        memory.keep(new FixedSizeBinaryVector("x", memory.allocator(), hex[0].length() / 2));
    vector.allocateNew(hex.length);
    for (int i = 0; i < hex.length; i++) {
      vector.set(i, HexFormat.of().parseHex(hex[i]));
    }
    vector.setValueCount(hex.length);
    return vector;
  }

  private static List<@Nullable Object> read(String type, FieldVector vector) {
    return Readings.of(type, vector);
  }
}
