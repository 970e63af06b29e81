package io.clickframe.testkit.chain.step;

import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.Window;
import io.clickframe.testkit.chain.table.Grade;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Type;

/** Window functions that are no aggregates. */
public enum WindowFunctions {
  ROW_NUMBER("rowNumber()", "row_number()"),
  RANK("rank()", "rank()"),
  DENSE_RANK("denseRank()", "dense_rank()"),
  PERCENT_RANK("percentRank()", "percent_rank()"),
  CUME_DIST("cumeDist()", "cume_dist()"),
  NTILE("ntile(3)", "ntile(3)"),
  LAG("lag(2)", "lag(%s, 2)"),
  LEAD("lead()", "lead(%s)"),
  FIRST("firstValue()", "first_value(%s)"),
  LAST("lastValue()", "last_value(%s)"),
  NTH("nthValue(2)", "nth_value(%s, 2)");

  private final String call;
  private final String sql;

  WindowFunctions(String call, String sql) {
    this.call = call;
    this.sql = sql;
  }

  String call() {
    return call;
  }

  String sql() {
    return sql;
  }

  /** Whether it looks at a value. */
  public boolean hasArgument() {
    return compareTo(LAG) >= 0;
  }

  /** Whether it looks at the rows of the frame. */
  public boolean framed() {
    return compareTo(FIRST) >= 0;
  }

  /** Whether rows that are equal in the order get the same. */
  public boolean byPeers() {
    return this == RANK || this == DENSE_RANK || this == PERCENT_RANK || this == CUME_DIST;
  }

  Type type(Type of, boolean mayBeEmpty) {
    Shape.check(!hasArgument() || of.kind() != Kind.INTS, "An array has no NULL");
    return switch (this) {
      case ROW_NUMBER, RANK, DENSE_RANK, NTILE -> Type.of(Kind.UINT64);
      case PERCENT_RANK, CUME_DIST -> Type.of(Kind.FLOAT64).graded(Grade.NEARLY);
      case LAG, LEAD, NTH -> of.orNull(true);
      case FIRST, LAST -> of.orNull(mayBeEmpty);
    };
  }

  Expression over(Expression argument, Window window) {
    return switch (this) {
      case ROW_NUMBER -> Expressions.rowNumber().over(window);
      case RANK -> Expressions.rank().over(window);
      case DENSE_RANK -> Expressions.denseRank().over(window);
      case PERCENT_RANK -> Expressions.percentRank().over(window);
      case CUME_DIST -> Expressions.cumeDist().over(window);
      case NTILE -> Expressions.ntile(3).over(window);
      case LAG -> argument.lag(2).over(window);
      case LEAD -> argument.lead().over(window);
      case FIRST -> argument.firstValue().over(window);
      case LAST -> argument.lastValue().over(window);
      case NTH -> argument.nthValue(2).over(window);
    };
  }
}
