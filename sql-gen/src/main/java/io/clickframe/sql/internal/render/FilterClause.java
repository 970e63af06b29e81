package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChWindow;
import java.util.List;
import org.apache.calcite.rex.RexNode;

/** Which clause of a block a condition goes to. */
final class FilterClause {
  private FilterClause() {}

  /** The rewrite that puts the conditions there. */
  static Rewrite rewrite(SelectBlock block, List<RexNode> parts) {
    return isQualify(block, parts)
        ? Rewrite.QUALIFY
        : block.grouped ? Rewrite.HAVING : Rewrite.WHERE;
  }

  static void add(SelectBlock block, List<RexNode> parts, ExpressionWriter printer) {
    boolean qualify = isQualify(block, parts);
    List<String> conditions = qualify ? block.qualify : block.grouped ? block.having : block.where;
    parts.forEach(part -> conditions.add(printer.condition(part)));
    block.windowed |= qualify;
  }

  /** A window function has seen the rows that are taken away here. */
  static boolean isQualify(SelectBlock block, List<RexNode> parts) {
    return parts.stream().anyMatch(ChWindow::in) || block.hasWindow();
  }
}
