package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.RelationNode;
import java.util.List;
import java.util.Locale;

/**
 * Which class binds which step.
 *
 * <p>To add an operation: a record in {@code RelationNode}, a method in the class of its family (or
 * a new class) that turns bound inputs into a {@link Bound}, and a case here. Prefer plan nodes
 * that exist; a new kind of node needs a case in the emitter too.
 */
final class Binder {
  private final Session session;

  Binder(Session session) {
    this.session = session;
  }

  Bound step(RelationNode node) {
    return switch (node) {
      case RelationNode.Scan step -> new ScanBinder(session).bind(step);
      case RelationNode.Named step -> named(step);
      case RelationNode.Select step -> new ColumnBinder(session).select(step);
      case RelationNode.Assign step -> new ColumnBinder(session).assign(step);
      case RelationNode.Drop step -> new ColumnBinder(session).drop(step);
      case RelationNode.Relocate step -> new ColumnBinder(session).relocate(step);
      case RelationNode.Rename step -> new ColumnBinder(session).rename(step);
      case RelationNode.RenameAll step -> new ColumnBinder(session).rename(step);
      case RelationNode.Filter step -> new RowBinder(session).filter(step);
      case RelationNode.Qualify step -> new RowBinder(session).qualify(step);
      case RelationNode.Fill step -> new FillBinder(session).bind(step);
      case RelationNode.DropMissing step -> new RowBinder(session).dropMissing(step);
      case RelationNode.Aggregate step -> {
        Bound input = session.bind(step.input());
        yield new AggregateBinder(session, input, new Step("agg", step.site())).bind(step);
      }
      case RelationNode.Pivot step -> new PivotBinder(session).bind(step);
      case RelationNode.Unpivot step -> new UnpivotBinder(session).bind(step);
      case RelationNode.Explode step -> new ExplodeBinder(session).bind(step);
      case RelationNode.Unpack step -> new UnpackBinder(session).bind(step);
      case RelationNode.ValueCounts step -> new SummaryBinder(session).valueCounts(step);
      case RelationNode.Describe step -> new SummaryBinder(session).describe(step);
      case RelationNode.Join step ->
          new JoinBinder(session, new Step(JoinBinder.operation(step), step.site()))
              .bind(step, session.bind(step.left()), session.bind(step.right()));
      case RelationNode.Sort step -> new RowBinder(session).sort(step);
      case RelationNode.Limit step -> new RowBinder(session).limit(step);
      case RelationNode.Distinct step -> new RowBinder(session).distinct(step);
      case RelationNode.Tail step -> new SliceBinder(session).tail(step);
      case RelationNode.LimitBy step -> new SliceBinder(session).limitBy(step);
      case RelationNode.Sample step -> new SliceBinder(session).sample(step);
      case RelationNode.AsofJoin step ->
          new AsofBinder(session, new Step("asofJoin", step.site()))
              .bind(step, session.bind(step.left()), session.bind(step.right()));
      case RelationNode.SetOperation step -> {
        String operation = step.kind().name().toLowerCase(Locale.ROOT);
        yield new UnionBinder(session, new Step(operation, step.site()))
            .bind(step.kind(), session.bind(step.left()), session.bind(step.right()));
      }
      case RelationNode.Union step ->
          new UnionBinder(session, new Step("union", step.site()))
              .bind(step.inputs().stream().map(session::bind).toList());
      case RelationNode.SqlQuery step ->
          new QueryBinder(session, new Step("query", step.site())).bind(step);
    };
  }

  /** A store of its own: columns of the stores before it are no longer found through it. */
  private Bound named(RelationNode.Named step) {
    Bound input = session.bind(step.input());
    List<Field> fields =
        input.fields().stream().map(field -> Field.of(field.name(), field.type())).toList();
    return new Bound(input.rel(), fields);
  }
}
