package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.RelationNode;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.Tail;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.rex.RexNode;

/** Steps that take some of the rows: by place in an order, by group, by hash. */
final class SliceBinder {
  private static final BigInteger HASHES = BigInteger.TWO.pow(64);

  private final Session session;

  SliceBinder(Session session) {
    this.session = session;
  }

  Bound tail(RelationNode.Tail step) {
    Bound input = session.bind(step.input());
    // The engine knows the last rows by a negative limit, and there is no negative nothing.
    return step.count() == 0
        ? new Bound(PlanNodes.limit(input.rel(), null, number(0)), input.fields())
        : new Bound(Tail.of(input.rel(), step.count()), input.fields());
  }

  /** Keys that are no columns are computed below and taken away above. */
  Bound limitBy(RelationNode.LimitBy step) {
    Bound input = session.bind(step.input());
    Scope scope = session.scope(new Step(step.operation(), step.site()), input);
    List<RexNode> keys = new ExpressionBinder(session, scope).typed(step.keys());
    SortPlan plan = SortPlan.of(session, input, keys);
    Bound limited =
        new Bound(
            LimitBy.of(plan.input().rel(), step.count(), plan.positions()), plan.input().fields());
    int all = input.fields().size();
    return limited.fields().size() == all
        ? limited
        : limited.pick(session, IntStream.range(0, all).boxed().toList(), input.fields());
  }

  /** A hash of a tuple, since that of a NULL alone is NULL. */
  Bound sample(RelationNode.Sample step) {
    Bound input = session.bind(step.input());
    if (step.fraction() == 1) {
      return input;
    }
    Scope scope = session.scope(new Step("sample", step.site()), input);
    ExpressionBinder binder = new ExpressionBinder(session, scope);
    List<RexNode> keys =
        step.keys().isEmpty()
            ? IntStream.range(0, input.fields().size()).mapToObj(binder::reference).toList()
            : binder.bindAll(step.keys());
    BigInteger below =
        new BigDecimal(HASHES)
            .multiply(BigDecimal.valueOf(step.fraction()))
            .setScale(0, RoundingMode.DOWN)
            .toBigInteger();
    RexNode hash = binder.untyped(ChFunction.of("sipHash64"), List.of(tuple(binder, keys)));
    RexNode limit = session.rex().makeCall(LiteralTypes.of(below), new Constant(below), List.of());
    RexNode chosen = binder.untyped(ChFunction.of("less"), List.of(hash, limit));
    RexNode typed = session.typer().type(session.rex(), scope, List.of(chosen)).get(0);
    return new Bound(PlanNodes.filter(input.rel(), typed), input.fields());
  }

  private static RexNode tuple(ExpressionBinder binder, List<RexNode> keys) {
    return binder.untyped(ChFunction.of("tuple"), keys);
  }

  private RexNode number(long value) {
    return session.rex().makeExactLiteral(BigDecimal.valueOf(value));
  }
}
