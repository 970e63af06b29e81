package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Shape;
import org.jspecify.annotations.Nullable;

/** A term under a name. */
public record Item(Term term, String name) {
  public Column column() {
    boolean scaled = term instanceof Constant && term.type().kind() == Kind.DECIMAL;
    Shape.check(!scaled, "A decimal constant has its own precision");
    return new Column(name, term.type());
  }

  public Expression expression() {
    return plain() ? term.expression() : term.expression().as(name);
  }

  /** As an item of a list of outputs, or null if DuckDB has not the same meaning. */
  public @Nullable String duckDb() {
    String sql = term.duckDb();
    return sql == null ? null : sql + " AS " + DuckDbText.name(name);
  }

  private boolean plain() {
    return term instanceof ColumnTerm column && column.column().name().equals(name);
  }

  @Override
  public String toString() {
    return plain() ? term.toString() : term + ".as(" + JavaText.of(name) + ")";
  }
}
