package io.clickframe.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.testing.TestMemory;
import io.clickframe.type.ClickHouseType;
import org.apache.arrow.vector.FieldVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsupportedReaderTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Object('json'); cast it to String in the query",
        "Set; cast it to String in the query"
      })
  void namesColumnTypeAndCure(String type, String cure) {
    ValueReader reader =
        ValueReaders.open("total", ClickHouseType.parse(type), memory.keep(memory.longs(1L)));

    assertThatThrownBy(() -> reader.read(0))
        .isInstanceOfSatisfying(
            UnsupportedTypeException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED))
        .hasMessageStartingWith(
            "Cannot read column 'total': type " + type + " has no Java form; " + cure);
    assertThatThrownBy(reader::javaType)
        .isInstanceOf(UnsupportedTypeException.class)
        .hasMessageContaining("has no Java form");
  }

  @Test
  void saysWhichVectorWasExpectedAndWhichArrived() {
    FieldVector longs = memory.keep(memory.longs(1L));

    assertThatThrownBy(() -> Readings.of("UUID", longs))
        .isInstanceOf(UnsupportedTypeException.class)
        .hasMessage(
            "Cannot read column 'x' of type UUID: expected the Arrow vector FixedSizeBinaryVector,"
                + " the engine sent Int(64, true)");
    assertThatThrownBy(() -> Readings.of("Array(UInt8)", longs))
        .isInstanceOf(UnsupportedTypeException.class)
        .hasMessageContaining("expected the Arrow vector ListVector");
    assertThatThrownBy(() -> Readings.of("Dynamic", longs))
        .isInstanceOf(UnsupportedTypeException.class)
        .hasMessageContaining("expected the Arrow vector BaseVariableWidthVector");
  }
}
