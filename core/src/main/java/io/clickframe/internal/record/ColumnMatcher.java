package io.clickframe.internal.record;

import io.clickframe.error.Suggestions;
import io.clickframe.record.Column;
import io.clickframe.type.TypeElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds a component's column: by its annotation, by its name, or by the name in another style. */
final class ColumnMatcher {
  private final List<String> names;
  private final List<String> plain;

  private ColumnMatcher(List<String> names) {
    this.names = names;
    this.plain = names.stream().map(NameStyles::plain).toList();
  }

  static ColumnMatcher of(List<TypeElement> elements) {
    List<String> names = new ArrayList<>();
    for (TypeElement element : elements) {
      names.add(element.name() == null ? "" : element.name());
    }
    return new ColumnMatcher(names);
  }

  /** A component as its declaration says it. */
  static String label(RecordComponent component) {
    return Wanted.name(component.getGenericType()) + " " + component.getName();
  }

  /** The column's place, or -1; the problem is written down then. */
  int find(RecordComponent component, Problems problems) {
    Column annotation = component.getAnnotation(Column.class);
    String name = annotation == null ? component.getName() : annotation.value();
    int exact = names.indexOf(name);
    if (exact >= 0 || annotation != null) {
      return exact >= 0 ? exact : missing(component, name, problems);
    }
    String style = NameStyles.plain(name);
    int[] found =
        IntStream.range(0, plain.size()).filter(i -> plain.get(i).equals(style)).toArray();
    if (found.length > 1) {
      List<String> several = IntStream.of(found).mapToObj(i -> "'" + names.get(i) + "'").toList();
      problems.add(
          "%s: the columns %s are all written like it. Say which: @Column(\"%s\")"
              .formatted(label(component), String.join(" and ", several), names.get(found[0])));
      return -1;
    }
    return found.length == 1 ? found[0] : missing(component, name, problems);
  }

  private int missing(RecordComponent component, String name, Problems problems) {
    problems.add(
        "%s: there is no column '%s'. %s"
            .formatted(label(component), name, Suggestions.hint(name, "columns", names)));
    return -1;
  }
}
