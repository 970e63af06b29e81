package io.clickframe.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.testing.TestMemory;
import io.clickframe.type.ClickHouseType;
import java.nio.charset.StandardCharsets;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TextReadersTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @Test
  void readsTextOfEveryScript() {
    VarCharVector texts = memory.keep(memory.texts("", "it's\n\0", "тест 漢字 🙂", null));

    assertThat(Readings.of("LowCardinality(Nullable(String))", texts))
        .containsExactly("", "it's\n\0", "тест 漢字 🙂", null);
  }

  @Test
  void readsBytesThatAreNoUtf8WithReplacementAndExactly() {
    byte[] raw = {'a', (byte) 0xff, 'b'};
    VarBinaryVector bytes = memory.keep(new VarBinaryVector("x", memory.allocator()));
    bytes.setSafe(0, raw);
    bytes.setValueCount(1);

    assertThat(Readings.of("String", bytes)).containsExactly("a\ufffdb");
    assertThat(binary("String", bytes).bytes(0)).isEqualTo(raw);
  }

  @Test
  void leavesThePaddingOffFixedStringsButKeepsItsBytes() {
    FixedSizeBinaryVector fixed =
        memory.keep(new FixedSizeBinaryVector("x", memory.allocator(), 4));
    fixed.setSafe(0, "a\0b\0".getBytes(StandardCharsets.UTF_8));
    fixed.setSafe(1, new byte[4]);
    fixed.setNull(2);
    fixed.setValueCount(3);

    assertThat(Readings.of("Nullable(FixedString(4))", fixed)).containsExactly("a\0b", "", null);
    assertThat(binary("Nullable(FixedString(4))", fixed).bytes(0)).containsExactly('a', 0, 'b', 0);
    assertThat(binary("Nullable(FixedString(4))", fixed).bytes(2)).isNull();
  }

  @Test
  void readsJsonAsItsText() {
    assertThat(Readings.of("JSON(max_dynamic_paths=8)", memory.keep(memory.texts("{\"a\":1}"))))
        .containsExactly("{\"a\":1}");
  }

  @Test
  void readsEnumsAsTheirNames() {
    TinyIntVector small = memory.keep(new TinyIntVector("x", memory.allocator()));
    small.setSafe(0, -128);
    small.setSafe(1, 127);
    small.setNull(2);
    small.setValueCount(3);
    SmallIntVector large = memory.keep(new SmallIntVector("x", memory.allocator()));
    large.setSafe(0, -32_768);
    large.setValueCount(1);

    assertThat(Readings.of("Nullable(Enum8('a, \\'b\\'' = -128, '' = 127))", small))
        .containsExactly("a, 'b'", "", null);
    assertThat(Readings.of("Enum16('low' = -32768)", large)).containsExactly("low");
  }

  @Test
  void refusesAnEnumNumberWithoutAName() {
    TinyIntVector small = memory.keep(new TinyIntVector("x", memory.allocator()));
    small.setSafe(0, 3);
    small.setValueCount(1);

    assertThatThrownBy(() -> Readings.of("Enum8('a' = 1)", small))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enum number 3 is none of {1=a}");
  }

  private static BinaryReader binary(String type, FieldVector vector) {
    return (BinaryReader) ValueReaders.open("x", ClickHouseType.parse(type), vector);
  }
}
