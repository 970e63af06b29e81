package io.clickframe.testkit.chain.table;

/**
 * The type of a column or term. Immutable.
 *
 * @param kind what values it has
 * @param nullable whether NULL is one of them; never for arrays, as in ClickHouse
 * @param grade how far the values can be relied on
 */
public record Type(Kind kind, boolean nullable, Grade grade) {
  public Type {
    nullable = nullable && kind != Kind.INTS;
  }

  public static Type of(Kind kind) {
    return new Type(kind, false, Grade.EXACT);
  }

  public Type orNull(boolean also) {
    return new Type(kind, nullable || also, grade);
  }

  public Type graded(Grade other) {
    return new Type(kind, nullable, other);
  }

  /** Whether values can be compared, grouped and sorted the same everywhere. */
  public boolean reliable() {
    return grade != Grade.NEARLY;
  }

  /** Whether DuckDB gives NaN and negative zero no chance to mean something else. */
  public boolean tame() {
    return grade == Grade.EXACT;
  }

  /** The type's name in ClickHouse. */
  @Override
  public String toString() {
    return nullable ? "Nullable(" + kind.clickHouse() + ")" : kind.clickHouse();
  }
}
