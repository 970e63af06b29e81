package io.clickframe.internal.record;

import java.lang.reflect.TypeVariable;
import java.util.Optional;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** Finds how a column becomes a Java type: the entry to the families. */
final class Conversions {
  private Conversions() {}

  /** The conversion, or null when there is none; the problem is written down then. */
  static @Nullable Conversion find(Wanted wanted, Problems problems) {
    Place place = wanted.place();
    if (wanted.java() instanceof TypeVariable<?> variable) {
      problems.add(
          place, "the type variable %s says no class; declare one".formatted(variable.getName()));
      return null;
    }
    if (wanted.raw() == Object.class) {
      return PlainReader.conversion(place);
    }
    if (wanted.raw() == Optional.class) {
      return optional(wanted, problems);
    }
    if (wanted.base().family().equals("Nothing") && !wanted.raw().isPrimitive()) {
      return PlainReader.conversion(place);
    }
    int before = problems.size();
    Conversion found = families(wanted, problems);
    if (found == null && problems.size() == before) {
      problems.add(place, JavaForms.problem(wanted));
    }
    return found;
  }

  private static @Nullable Conversion families(Wanted wanted, Problems problems) {
    @Nullable Conversion found = NumberConversions.find(wanted);
    if (found == null) {
      found = BigNumberConversions.find(wanted);
    }
    if (found == null) {
      found = TimeConversions.find(wanted);
    }
    if (found == null) {
      found = TextConversions.find(wanted, problems);
    }
    return found == null ? NestedConversions.find(wanted, problems) : found;
  }

  private static @Nullable Conversion optional(Wanted wanted, Problems problems) {
    Conversion inner = find(new Wanted(wanted.place(), wanted.argument(0)), problems);
    return inner == null
        ? null
        : Conversion.objects(vector -> new Optionals(wanted.place(), vector, inner));
  }

  private static final class Optionals extends ObjectReader {
    private final ObjectReader inner;

    Optionals(Place place, FieldVector vector, Conversion inner) {
      super(place, vector);
      this.inner = inner.openObjects(vector);
    }

    @Override
    Object get(int row) {
      return Optional.ofNullable(inner.get(row));
    }

    @Override
    Object value(int row) {
      return get(row);
    }
  }
}
