package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.type.ChType;
import java.util.Objects;

/**
 * A column of a bound step.
 *
 * @param id stays the same while the column is passed on, whatever it is called; a computed column
 *     has one of its own
 */
record Field(String name, ChType type, Id id) {

  /** Which column it is. Compared by identity. */
  static final class Id {}

  Field {
    Objects.requireNonNull(name, "name is null");
  }

  /** A column that comes from nowhere else. */
  static Field of(String name, ChType type) {
    return new Field(name, type, new Id());
  }

  Field named(String newName) {
    return new Field(newName, type, id);
  }

  Field typed(ChType newType) {
    return new Field(name, newType, id);
  }
}
