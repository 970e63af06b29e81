package io.clickframe.sql.internal.plan;

import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.sql.SqlKind;

/**
 * What an expression takes from another store: its only value, or, with an operand, whether the
 * operand is among its values.
 */
public final class ChSubquery extends ChFunction {

  /** What is asked of the store. */
  public enum Kind {
    VALUE,
    IN,
    NOT_IN
  }

  private final Kind asked;
  private final RelNode plan;
  private final String name;
  private final String type;

  /**
   * @param plan of one column
   * @param name that column's name
   * @param type that column's ClickHouse type
   */
  public ChSubquery(Kind asked, RelNode plan, String name, String type) {
    // The number tells two sub-queries of the same columns apart.
    super(asked + " #" + plan.getId(), SqlKind.OTHER_FUNCTION, true);
    this.asked = asked;
    this.plan = plan;
    this.name = name;
    this.type = type;
  }

  /** The same of another plan of the same column. */
  public ChSubquery with(RelNode other) {
    return other.equals(plan) ? this : new ChSubquery(asked, other, name, type);
  }

  /** What is asked of the store. */
  public Kind asked() {
    return asked;
  }

  /** The store's plan. */
  public RelNode plan() {
    return plan;
  }

  /** The names of its columns, which is one. */
  public List<String> names() {
    return List.of(name);
  }

  /** The type of its column. */
  public String type() {
    return type;
  }
}
