package io.clickframe.engine.chdb.internal.arrow;

import static io.clickframe.engine.chdb.internal.arrow.HandMadeArray.array;
import static io.clickframe.engine.chdb.internal.arrow.HandMadeArray.bits;
import static io.clickframe.engine.chdb.internal.arrow.HandMadeArray.ints;
import static io.clickframe.engine.chdb.internal.arrow.HandMadeArray.schema;
import static io.clickframe.engine.chdb.internal.arrow.HandMadeArray.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader.Outcome;
import io.clickframe.engine.chdb.internal.arrow.HandMadeArray.Producer;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corners of the specification that libchdb does not use today. */
class ArrowBatchReaderTest {
  private final RootAllocator allocator = new RootAllocator();
  private final AtomicLong live = new AtomicLong();

  @AfterEach
  void nothingIsLeft() {
    assertThat(live).hasValue(0);
    allocator.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 7, 8, 9, 13})
  void offsetsSkipValuesAndTheirValidity(int offset) {
    MemorySegment numbers =
        array(20 - offset, -1, offset, buffers(bits(0b10110101, 0b01101101, 0b1011), range(20)));
    List<@Nullable Object> expected = new ArrayList<>();
    int validity = 0b1011_01101101_10110101;
    for (int i = offset; i < 20; i++) {
      expected.add((validity >> i & 1) == 1 ? i : null);
    }
    assertThat(read("i", 2, numbers, 20 - offset)).isEqualTo(expected);
  }

  @Test
  void offsetsOfStringsListsAndBooleans() {
    MemorySegment strings = array(2, 0, 1, buffers(null, ints(0, 1, 3, 6), text("abbccc")));
    assertThat(read("u", 0, strings, 2)).hasToString("[bb, ccc]");

    MemorySegment booleans = array(3, 0, 2, buffers(null, bits(0b10100)));
    assertThat(read("b", 0, booleans, 3)).isEqualTo(List.of(true, false, true));

    MemorySegment items = array(3, 0, 1, buffers(null, ints(9, 1, 2, 3)));
    MemorySegment lists = array(1, 0, 1, buffers(null, ints(0, 1, 3)), items);
    assertThat(read("+l", 0, lists, 1, schema("i", "item", 0))).hasToString("[[2,3]]");
  }

  @Test
  void offsetOfAStructMovesItsChildren() {
    MemorySegment child = array(4, 0, 1, buffers(null, ints(9, 10, 11, 12, 13)));
    MemorySegment struct = array(2, 0, 2, buffers((MemorySegment) null), child);
    assertThat(read("+s", 0, struct, 2, schema("i", "x", 0)))
        .hasToString("[{\"x\":12}, {\"x\":13}]");
  }

  @Test
  void everythingIsReleasedOnceWhenTheLastHolderIsDone() {
    Producer producer = producer("i", 0, array(2, 0, 0, buffers(null, ints(1, 2))), 2);
    VectorSchemaRoot root = batch(producer);
    var held = root.getVector(0).getDataBuffer();
    held.getReferenceManager().retain();
    root.close();
    root.close();
    assertThat(producer.arrayReleases).isZero();
    held.close();
    assertThat(producer.arrayReleases).isEqualTo(1);
    assertThat(producer.schemaReleases).isEqualTo(1);
    assertThat(producer.streamReleases).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vu", "+vl", "+r", "zz", "d:x,y", "w:", "d:10,2,64"})
  void unknownFormatNamesColumnFormatAndCure(String format) {
    Producer producer = producer(format, 0, array(0, 0, 0, List.of()), 0);
    assertThatThrownBy(() -> batch(producer))
        .isInstanceOfSatisfying(
            ClickFrameException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED))
        .hasMessageContaining("Cannot read column odd")
        .hasMessageContaining("'" + format + "'")
        .hasMessageContaining("Cast the column");
    assertThat(producer.schemaReleases).isEqualTo(1);
    assertThat(producer.streamReleases).isEqualTo(1);
  }

  @Test
  void dictionariesAreRefused() {
    MemorySegment field = schema("i", "odd", 0);
    field.set(
        java.lang.foreign.ValueLayout.ADDRESS,
        ArrowStructs.SCHEMA_DICTIONARY,
        schema("u", "values", 0));
    Producer producer = new Producer(schema("+s", "", 0, field), array(0, 0, 0, List.of()));
    assertThatThrownBy(() -> batch(producer))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("dictionary of i");
  }

  @Test
  void structThatDisagreesWithItsSchemaIsReleased() {
    Producer producer = producer("i", 0, array(1, 0, 0, buffers(ints(1))), 1);
    assertThatThrownBy(() -> batch(producer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Arrow array has 1 buffers, its schema says 2");
    assertThat(producer.arrayReleases).isEqualTo(1);
  }

  private List<@Nullable Object> read(
      String format, long flags, MemorySegment column, int rows, MemorySegment... children) {
    Producer producer = producer(format, flags, column, rows, children);
    List<@Nullable Object> values = new ArrayList<>();
    try (VectorSchemaRoot root = batch(producer)) {
      FieldVector vector = root.getVector(0);
      for (int i = 0; i < root.getRowCount(); i++) {
        values.add(vector.getObject(i));
      }
    }
    assertThat(producer.arrayReleases).isEqualTo(1);
    return values;
  }

  private static Producer producer(
      String format, long flags, MemorySegment column, int rows, MemorySegment... children) {
    return new Producer(
        schema("+s", "", 0, schema(format, "odd", flags, children)),
        array(rows, 0, 0, buffers((MemorySegment) null), column));
  }

  private VectorSchemaRoot batch(Producer producer) {
    ArrowBatchReader reader = new ArrowBatchReader(producer, allocator, live, schema -> {});
    return ((Outcome.Batch) reader.read(producer::fill)).root();
  }

  private static MemorySegment range(int end) {
    return ints(java.util.stream.IntStream.range(0, end).toArray());
  }

  private static List<@Nullable MemorySegment> buffers(@Nullable MemorySegment... buffers) {
    return Arrays.asList(buffers);
  }
}
