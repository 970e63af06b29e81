package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.RelationNode;
import io.clickframe.sql.internal.type.ChType;
import java.util.HashSet;
import java.util.Set;

/**
 * A column of a bound step.
 *
 * @param origins the stores that this column passed through unchanged, each with its name there
 */
record Field(String name, ChType type, Set<Origin> origins) {

  Field {
    origins = Set.copyOf(origins);
  }

  /** A column of one particular store. Stores are compared by identity. */
  record Origin(RelationNode store, String name) {
    @Override
    @SuppressWarnings("ReferenceEquality") // Two stores that say the same are still two.
    public boolean equals(Object other) {
      return other instanceof Origin that && that.store == store && that.name.equals(name);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(store) + name.hashCode();
    }
  }

  /** A column that comes from nowhere else. */
  static Field of(String name, ChType type) {
    return new Field(name, type, Set.of());
  }

  Field named(String newName) {
    return new Field(newName, type, origins);
  }

  Field typed(ChType newType) {
    return new Field(name, newType, origins);
  }

  /** This column as one of the given store too. */
  Field passing(RelationNode store) {
    Set<Origin> more = new HashSet<>(origins);
    more.add(new Origin(store, name));
    return new Field(name, type, more);
  }
}
