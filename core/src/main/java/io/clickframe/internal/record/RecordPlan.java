package io.clickframe.internal.record;

import io.clickframe.type.TypeElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/**
 * How columns, or the elements of a tuple, become a record. Found once; thread-safe.
 *
 * @param type the record
 * @param constructor makes it
 * @param indexes the place of each component's column
 * @param conversions how each component is read
 */
record RecordPlan(
    Class<?> type,
    RecordConstructor constructor,
    List<Integer> indexes,
    List<Conversion> conversions) {

  /** For a whole row. */
  static @Nullable RecordPlan ofColumns(
      Class<?> type, List<TypeElement> columns, Problems problems) {
    return of(type, "", columns, problems);
  }

  /** For a tuple: by its elements' names, or by their places if they have none. */
  static @Nullable RecordPlan ofTuple(
      Class<?> type, Place place, List<TypeElement> elements, Problems problems) {
    int components = type.getRecordComponents().length;
    boolean named = elements.stream().allMatch(element -> element.name() != null);
    if (!named && components != elements.size()) {
      problems.add(
          place,
          "its %d elements have no names, and %s has %d components; they have to be as many"
              .formatted(elements.size(), type.getSimpleName(), components));
      return null;
    }
    return of(type, place.column() + ".", elements, problems);
  }

  private static @Nullable RecordPlan of(
      Class<?> type, String path, List<TypeElement> elements, Problems problems) {
    int before = problems.size();
    boolean named = elements.stream().allMatch(element -> element.name() != null);
    ColumnMatcher matcher = ColumnMatcher.of(elements);
    List<Integer> indexes = new ArrayList<>();
    List<Conversion> conversions = new ArrayList<>();
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      int index = named ? matcher.find(component, problems) : i;
      if (index < 0) {
        continue;
      }
      TypeElement element = elements.get(index);
      String name = element.name() == null ? Integer.toString(index + 1) : element.name();
      Place place = new Place(path + name, element.type(), ColumnMatcher.label(component));
      Conversion conversion =
          Conversions.find(new Wanted(place, component.getGenericType()), problems);
      if (conversion != null) {
        indexes.add(index);
        conversions.add(conversion);
      }
    }
    RecordConstructor constructor = RecordConstructor.find(type, problems);
    return problems.size() > before || constructor == null
        ? null
        : new RecordPlan(type, constructor, indexes, conversions);
  }

  /** Makes the rows of these vectors, which are those of all columns. */
  RowMaker open(List<FieldVector> vectors) {
    SlotReader[] readers = new SlotReader[conversions.size()];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = conversions.get(i).open(vectors.get(indexes.get(i)));
    }
    return constructor.maker(conversions, readers);
  }
}
