package io.clickframe.internal.value;

import io.clickframe.error.ValueException;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.type.ClickHouseType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of Java values.
 *
 * @param name its name
 * @param spec what is said about its type
 * @param declared the Java type of its values, if there is one, else Object
 * @param nullable whether it can be NULL, if there is a declared type
 * @param values the values, by row
 */
public record ValueColumn(
    String name, FieldSpec spec, Type declared, boolean nullable, List<@Nullable Object> values) {

  public ValueColumn {
    values = Collections.unmodifiableList(values);
  }

  static ValueColumn of(String name, Collection<?> values) {
    return new ValueColumn(name, FieldSpec.INFERRED, Object.class, true, new ArrayList<>(values));
  }

  ValueColumn with(FieldSpec newSpec) {
    return new ValueColumn(name, newSpec, declared, nullable, values);
  }

  /**
   * Its ClickHouse type. Looks at all values, unless the type is given.
   *
   * @throws ValueException if no type holds all values
   */
  public ClickHouseType type() {
    return ColumnTypes.of(spec, nullable && declared != Object.class, this::inferred);
  }

  private String inferred() {
    TypeGuess guess = TypeGuess.declared(declared);
    if (nullable && declared != Object.class) {
      guess.setNullable();
    }
    int row = 0;
    try {
      for (Object value : values) {
        if (nullable || value != null) {
          guess.see(value);
        }
        row++;
      }
      return guess.type();
    } catch (RefusedValue e) {
      String where = row < values.size() ? "row " + row + " of column " : "column ";
      throw new ValueException(
          e.code(), "Cannot load %s'%s': %s".formatted(where, name, e.getMessage()));
    }
  }
}
