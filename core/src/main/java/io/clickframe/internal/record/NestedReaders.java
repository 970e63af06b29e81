package io.clickframe.internal.record;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/** Values that are made of other values. */
final class NestedReaders {
  private NestedReaders() {}

  abstract static class Variable extends ObjectReader {
    final ListVector vector;

    Variable(Place place, FieldVector vector) {
      super(place, vector);
      this.vector = Vectors.expect(place, vector, ListVector.class);
    }

    final int start(int row) {
      return vector.getElementStartIndex(row);
    }

    final int end(int row) {
      return vector.getElementEndIndex(row);
    }
  }

  /** Unmodifiable lists. */
  static final class Lists extends Variable {
    private final ObjectReader element;

    Lists(Place place, FieldVector vector, Conversion element) {
      super(place, vector);
      this.element = element.openObjects(this.vector.getDataVector());
    }

    @Override
    Object value(int row) {
      int end = end(row);
      List<@Nullable Object> values = new ArrayList<>(end - start(row));
      for (int i = start(row); i < end; i++) {
        values.add(element.get(i));
      }
      return Collections.unmodifiableList(values);
    }
  }

  /** Java arrays. */
  static final class Arrays extends Variable {
    private final SlotReader element;
    private final Class<?> component;

    Arrays(Place place, FieldVector vector, Conversion element, Class<?> component) {
      super(place, vector);
      this.component = component;
      FieldVector data = this.vector.getDataVector();
      this.element = component.isPrimitive() ? element.open(data) : element.openObjects(data);
    }

    @Override
    Object value(int row) {
      int start = start(row);
      int length = end(row) - start;
      Object array = Array.newInstance(component, length);
      for (int i = 0; i < length; i++) {
        put(array, i, start + i);
      }
      return array;
    }

    private void put(Object array, int index, int row) {
      switch (array) {
        case long[] longs -> longs[index] = number().getLong(row);
        case int[] ints -> ints[index] = number().getInt(row);
        case short[] shorts -> shorts[index] = number().getShort(row);
        case byte[] bytes -> bytes[index] = number().getByte(row);
        case double[] doubles -> doubles[index] = number().getDouble(row);
        case float[] floats -> floats[index] = number().getFloat(row);
        case boolean[] booleans -> booleans[index] = number().getBoolean(row);
        default -> Array.set(array, index, ((ObjectReader) element).get(row));
      }
    }

    private NumberReader number() {
      return (NumberReader) element;
    }
  }

  /** Unmodifiable maps in the engine's order; of a key that is there twice, the first counts. */
  static final class Maps extends Variable {
    private final ObjectReader key;
    private final ObjectReader entry;

    Maps(Place place, FieldVector vector, Conversion key, Conversion entry) {
      super(place, vector);
      MapVector map = Vectors.expect(place, vector, MapVector.class);
      StructVector entries = Vectors.expect(place, map.getDataVector(), StructVector.class);
      this.key = key.openObjects(Vectors.child(entries, 0));
      this.entry = entry.openObjects(Vectors.child(entries, 1));
    }

    @Override
    Object value(int row) {
      Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
      int end = end(row);
      for (int i = start(row); i < end; i++) {
        Object name = key.get(i);
        if (!values.containsKey(name)) {
          values.put(name, entry.get(i));
        }
      }
      return Collections.unmodifiableMap(values);
    }
  }

  /** Tuples as records. */
  static final class Records extends ObjectReader {
    private final RowMaker maker;

    Records(Place place, FieldVector vector, RecordPlan plan) {
      super(place, vector);
      StructVector struct = Vectors.expect(place, vector, StructVector.class);
      this.maker = plan.open(struct.getChildrenFromFields());
    }

    @Override
    Object value(int row) {
      return Objects.requireNonNull(maker.make(row), "a record");
    }
  }

  /** Tuples without names as unmodifiable lists. */
  static final class Tuples extends ObjectReader {
    private final List<ObjectReader> elements;

    Tuples(Place place, FieldVector vector, List<Conversion> elements) {
      super(place, vector);
      this.elements = NestedReaders.elements(place, vector, elements);
    }

    @Override
    Object value(int row) {
      List<@Nullable Object> values = new ArrayList<>(elements.size());
      for (ObjectReader element : elements) {
        values.add(element.get(row));
      }
      return Collections.unmodifiableList(values);
    }
  }

  /** Tuples with names as unmodifiable maps. */
  static final class NamedTuples extends ObjectReader {
    private final List<String> names;
    private final List<ObjectReader> elements;

    NamedTuples(Place place, FieldVector vector, List<String> names, List<Conversion> elements) {
      super(place, vector);
      this.names = names;
      this.elements = NestedReaders.elements(place, vector, elements);
    }

    @Override
    Object value(int row) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), elements.get(i).get(row));
      }
      return Collections.unmodifiableMap(values);
    }
  }

  private static List<ObjectReader> elements(
      Place place, FieldVector vector, List<Conversion> elements) {
    StructVector struct = Vectors.expect(place, vector, StructVector.class);
    List<ObjectReader> readers = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      readers.add(elements.get(i).openObjects(Vectors.child(struct, i)));
    }
    return readers;
  }
}
