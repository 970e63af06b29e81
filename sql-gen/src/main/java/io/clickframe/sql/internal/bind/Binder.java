package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.error.QueryException;
import io.clickframe.error.SourceException;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SortKey;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.render.SemanticSettings;
import io.clickframe.sql.internal.render.TableFunctions;
import io.clickframe.sql.internal.type.ChType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Turns a recorded chain into a plan. Used for one chain by one thread. */
final class Binder {
  private final Session session;
  private final IdentityHashMap<RelationNode, Bound> done = new IdentityHashMap<>();

  Binder(Session session) {
    this.session = session;
  }

  Bound bind(RelationNode node) {
    Bound known = done.get(node);
    if (known != null) {
      return known;
    }
    Bound bound = step(node);
    if (session.referenced().contains(node)) {
      List<Field> fields = bound.fields().stream().map(field -> field.passing(node)).toList();
      bound = new Bound(bound.rel(), fields);
    }
    done.put(node, bound);
    return bound;
  }

  private Bound step(RelationNode node) {
    return switch (node) {
      case RelationNode.Scan step -> scan(step);
      case RelationNode.Named step -> named(step);
      case RelationNode.Select step -> select(step);
      case RelationNode.Assign step -> assign(step);
      case RelationNode.Drop step -> drop(step);
      case RelationNode.Rename step -> rename(step);
      case RelationNode.Filter step -> filter(step);
      case RelationNode.Aggregate step ->
          new AggregateBinder(session, bind(step.input()), new Step("agg", step.site())).bind(step);
      case RelationNode.Join step ->
          new JoinBinder(session, new Step("join", step.site()))
              .bind(step, bind(step.left()), bind(step.right()));
      case RelationNode.Sort step -> sort(step);
      case RelationNode.Limit step -> limit(step);
      case RelationNode.Distinct step -> distinct(step);
      case RelationNode.Union step ->
          new UnionBinder(session, new Step("union", step.site()))
              .bind(step.inputs().stream().map(this::bind).toList());
    };
  }

  private Bound scan(RelationNode.Scan step) {
    TypeOracle oracle = session.oracle();
    SqlStatement probe =
        SemanticSettings.on(SqlStatement.of("SELECT * FROM " + TableFunctions.of(step.source())));
    String declared = step.source().structure();
    Schema schema;
    try {
      schema = declared == null ? oracle.describe(probe) : session.typer().declared(probe);
    } catch (SourceException e) {
      throw new SourceException(
          e.code(), e.getMessage() + new Step("file", step.site()).where(), e);
    } catch (QueryException e) {
      EngineMessages.requireRefusal(e);
      String what = declared == null ? step.source().path() : "the columns '" + declared + "'";
      throw new Step("file", step.site()).invalid(what, EngineMessages.reason(e), e);
    }
    if (declared != null) {
      Patterns.requireMatch(oracle, step.source(), new Step("file", step.site()));
    }
    RelDataTypeFactory.Builder row = session.cluster().getTypeFactory().builder();
    List<Field> fields = new ArrayList<>();
    for (Schema.Column column : schema.columns()) {
      ChType type = ChType.of(column.type());
      row.add(column.name(), type);
      fields.add(Field.of(column.name(), type));
    }
    return new Bound(new TableLeaf(session.cluster(), step.source(), row.build()), fields);
  }

  /** A store of its own: columns of the stores before it are no longer found through it. */
  private Bound named(RelationNode.Named step) {
    Bound input = bind(step.input());
    List<Field> fields =
        input.fields().stream().map(field -> Field.of(field.name(), field.type())).toList();
    return new Bound(input.rel(), fields);
  }

  private Bound select(RelationNode.Select step) {
    Bound input = bind(step.input());
    Scope scope = new Scope(new Step("select", step.site()), input.fields());
    List<RexNode> expressions = new ExpressionBinder(session, scope).typed(step.items());
    List<Field> outputs = outputs(scope, step.items(), expressions);
    Bound.requireDistinct(scope.step(), outputs);
    return input.project(expressions, outputs);
  }

  private Bound assign(RelationNode.Assign step) {
    Bound input = bind(step.input());
    Scope scope = new Scope(new Step("assign", step.site()), input.fields());
    List<RexNode> added = new ExpressionBinder(session, scope).typed(step.items());
    List<Field> outputs = outputs(scope, step.items(), added);
    Bound.requireDistinct(scope.step(), outputs);
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<RexNode> expressions = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < input.fields().size(); i++) {
      Field field = input.fields().get(i);
      positions.put(field.name(), i);
      expressions.add(session.rex().makeInputRef(field.type(), i));
      fields.add(field);
    }
    for (int i = 0; i < outputs.size(); i++) {
      Integer replaced = positions.get(outputs.get(i).name());
      if (replaced == null) {
        expressions.add(added.get(i));
        fields.add(outputs.get(i));
      } else {
        expressions.set(replaced, added.get(i));
        fields.set(replaced, outputs.get(i));
      }
    }
    return input.project(expressions, fields);
  }

  private static List<Field> outputs(
      Scope scope, List<ExpressionNode> items, List<RexNode> expressions) {
    List<Field> outputs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      outputs.add(Outputs.field(scope, Names.of(items.get(i), scope), expressions.get(i)));
    }
    return outputs;
  }

  private Bound drop(RelationNode.Drop step) {
    Bound input = bind(step.input());
    Step here = new Step("drop", step.site());
    Set<String> dropped = Set.copyOf(step.names());
    for (String name : step.names()) {
      requireColumn(here, input, name);
    }
    List<Integer> kept =
        IntStream.range(0, input.fields().size())
            .filter(i -> !dropped.contains(input.fields().get(i).name()))
            .boxed()
            .toList();
    if (kept.isEmpty()) {
      throw here.invalid("drop of every column", "at least one has to stay", null);
    }
    return input.pick(session, kept, kept.stream().map(input.fields()::get).toList());
  }

  private Bound rename(RelationNode.Rename step) {
    Bound input = bind(step.input());
    Step here = new Step("rename", step.site());
    step.names().keySet().forEach(name -> requireColumn(here, input, name));
    List<Field> fields =
        input.fields().stream()
            .map(field -> field.named(step.names().getOrDefault(field.name(), field.name())))
            .toList();
    Bound.requireDistinct(here, fields);
    return input.pick(session, IntStream.range(0, fields.size()).boxed().toList(), fields);
  }

  private static void requireColumn(Step step, Bound input, String name) {
    if (!input.names().contains(name)) {
      throw step.unknownColumn(name, input.names());
    }
  }

  private Bound filter(RelationNode.Filter step) {
    Bound input = bind(step.input());
    Scope scope = new Scope(new Step("filter", step.site()), input.fields());
    RelNode rel = input.rel();
    List<RexNode> predicates = new ExpressionBinder(session, scope).typed(step.predicates());
    for (int i = 0; i < predicates.size(); i++) {
      String shown = ExpressionText.of(step.predicates().get(i));
      rel =
          PlanNodes.filter(
              rel, Predicates.require(session, scope.step(), predicates.get(i), shown));
    }
    return new Bound(rel, input.fields());
  }

  /** Keys that are no columns are computed below the sort and taken away above it. */
  private Bound sort(RelationNode.Sort step) {
    Bound input = bind(step.input());
    Scope scope = new Scope(new Step("sort", step.site()), input.fields());
    List<RexNode> keys =
        new ExpressionBinder(session, scope)
            .typed(step.keys().stream().map(SortKey::expression).toList());
    SortPlan plan = SortPlan.of(session, input, keys);
    List<RelFieldCollation> collations = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      SortKey key = step.keys().get(i);
      collations.add(
          new RelFieldCollation(
              plan.positions().get(i),
              key.descending()
                  ? RelFieldCollation.Direction.DESCENDING
                  : RelFieldCollation.Direction.ASCENDING,
              key.nullsFirst()
                  ? RelFieldCollation.NullDirection.FIRST
                  : RelFieldCollation.NullDirection.LAST));
    }
    RelNode sorted = PlanNodes.sort(plan.input().rel(), RelCollations.of(collations));
    Bound bound = new Bound(sorted, plan.input().fields());
    return plan.input().fields().size() == input.fields().size()
        ? bound
        : bound.pick(
            session, IntStream.range(0, input.fields().size()).boxed().toList(), input.fields());
  }

  private Bound limit(RelationNode.Limit step) {
    Bound input = bind(step.input());
    if (step.count() == null && step.offset() == 0) {
      return input;
    }
    @Nullable RexNode offset = step.offset() == 0 ? null : number(step.offset());
    RelNode limited = PlanNodes.limit(input.rel(), offset, number(step.count()));
    return new Bound(limited, input.fields());
  }

  private @Nullable RexNode number(@Nullable Long value) {
    return value == null ? null : session.rex().makeExactLiteral(BigDecimal.valueOf(value));
  }

  private Bound distinct(RelationNode.Distinct step) {
    Bound input = bind(step.input());
    int all = input.fields().size();
    return new Bound(PlanNodes.aggregate(input.rel(), all, List.of()), input.fields());
  }
}
