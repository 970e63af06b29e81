package io.clickframe.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.testing.TestMemory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.complex.impl.UnionListWriter;
import org.apache.arrow.vector.complex.impl.UnionMapWriter;
import org.apache.arrow.vector.types.Types.MinorType;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NestedReadersTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @Test
  void readsArraysWithNullElementsAndEmptyOnes() {
    ListVector lists = memory.keep(ListVector.empty("x", memory.allocator()));
    UnionListWriter writer = lists.getWriter();
    writer.setPosition(0);
    writer.startList();
    writer.bigInt().writeBigInt(1);
    writer.bigInt().writeNull();
    writer.endList();
    writer.setPosition(1);
    writer.startList();
    writer.endList();
    writer.setPosition(2);
    writer.startList();
    writer.bigInt().writeBigInt(3);
    writer.endList();
    writer.setValueCount(3);

    assertThat(Readings.of("Array(Nullable(Int64))", lists))
        .containsExactly(Arrays.asList(1L, null), List.of(), List.of(3L));
  }

  @Test
  void listsCannotBeChanged() {
    ListVector lists = memory.keep(ListVector.empty("x", memory.allocator()));
    UnionListWriter writer = lists.getWriter();
    writer.startList();
    writer.bigInt().writeBigInt(1);
    writer.endList();
    writer.setValueCount(1);
    List<?> list = (List<?>) Readings.of("Array(Int64)", lists).getFirst();

    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void readsMapsInOrderAndTheFirstOfTwoEqualKeys() {
    MapVector maps = memory.keep(MapVector.empty("x", memory.allocator(), false));
    UnionMapWriter writer = maps.getWriter();
    writer.startMap();
    for (long[] entry : new long[][] {{2, 20}, {1, 10}, {2, 99}}) {
      writer.startEntry();
      writer.key().bigInt().writeBigInt(entry[0]);
      writer.value().bigInt().writeBigInt(entry[1]);
      writer.endEntry();
    }
    writer.endMap();
    writer.setPosition(1);
    writer.startMap();
    writer.endMap();
    writer.setValueCount(2);

    List<@Nullable Object> values = Readings.of("Map(Int64, Int64)", maps);

    assertThat(values).containsExactly(Map.of(1L, 10L, 2L, 20L), Map.of());
    assertThat(((Map<?, ?>) values.getFirst()).keySet().stream().toList())
        .isEqualTo(List.of(2L, 1L));
  }

  @Test
  void readsNamedTuplesAsMapsAndOthersAsLists() {
    StructVector tuples = memory.keep(tuples());

    List<?> named = Readings.of("Tuple(id Int64, `the name` Nullable(String))", tuples);

    assertThat(named.getFirst()).isEqualTo(Map.of("id", 7L, "the name", "a"));
    assertThat(((Map<?, ?>) named.get(1)).keySet().stream().toList())
        .isEqualTo(List.of("id", "the name"));
    assertThat(((Map<?, ?>) named.get(1)).get("the name")).isNull();
    assertThat(Readings.of("Tuple(Int64, Nullable(String))", tuples))
        .containsExactly(List.of(7L, "a"), Arrays.asList(8L, null));
  }

  @Test
  void readsNestedAsAListOfNamedTuples() {
    ListVector lists = memory.keep(ListVector.empty("x", memory.allocator()));
    StructVector tuples =
        (StructVector)
            lists.addOrGetVector(FieldType.notNullable(MinorType.STRUCT.getType())).getVector();
    fill(tuples);
    lists.startNewValue(0);
    lists.endValue(0, 2);
    lists.setValueCount(1);
    lists.getDataVector().setValueCount(2);

    assertThat(Readings.of("Nested(id Int64, s Nullable(String))", lists).getFirst())
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2)
        .first()
        .isEqualTo(Map.of("id", 7L, "s", "a"));
  }

  @Test
  void readsNothingAsNull() {
    NullVector nulls = memory.keep(new NullVector("x", 2));

    assertThat(Readings.of("Nullable(Nothing)", nulls)).containsExactly(null, null);
  }

  private StructVector tuples() {
    StructVector tuples = StructVector.empty("x", memory.allocator());
    fill(tuples);
    return tuples;
  }

  private static void fill(StructVector tuples) {
    BigIntVector ids =
        tuples.addOrGet("1", FieldType.notNullable(MinorType.BIGINT.getType()), BigIntVector.class);
    VarCharVector names =
        tuples.addOrGet("2", FieldType.nullable(MinorType.VARCHAR.getType()), VarCharVector.class);
    ids.setSafe(0, 7);
    ids.setSafe(1, 8);
    names.setSafe(0, new byte[] {'a'});
    names.setNull(1);
    tuples.setIndexDefined(0);
    tuples.setIndexDefined(1);
    tuples.setValueCount(2);
  }
}
