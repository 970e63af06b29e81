package io.clickframe.sql.internal.render;

import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rex.RexNode;

/** Expressions over the columns of one block, as the SQL of one database. */
public interface ExpressionWriter {

  /** As the value of a column: with its exact type. */
  String value(RexNode node);

  /** As a part of something: a text that can go anywhere. */
  String operand(RexNode node);

  /** As a condition on rows. */
  String condition(RexNode node);

  /**
   * An aggregate.
   *
   * @param input what is aggregated
   * @param arguments the texts of the call's arguments
   */
  String aggregate(AggregateCall call, RelNode input, List<String> arguments);
}
