package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.DatabaseSource.Server;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.Secret;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.RemoteColumn;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.plan.RemoteLeaf.Request;
import io.clickframe.sql.internal.plan.Subplans;
import io.clickframe.sql.internal.render.Emitter;
import io.clickframe.sql.internal.render.Rewrites;
import io.clickframe.sql.internal.render.SemanticSettings;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;

/** Makes a leaf of each part that runs in a database. */
final class Closing {
  /** Characters in names that the engine does not quote as databases do. */
  private static final Pattern ODD = Pattern.compile("[\"`\\\\\\x00-\\x1f]");

  private final Rewrites rewrites;
  private final TypeOracle oracle;
  private final IdentityHashMap<RelNode, RelNode> done = new IdentityHashMap<>();
  private final Subplans.Plans plans;

  /**
   * @param rewrites what may make the databases' statements shorter
   * @param oracle asked for the keys of joins when the statement runs
   */
  Closing(Subqueries subqueries, Rewrites rewrites, TypeOracle oracle) {
    this.oracle = oracle;
    this.rewrites = rewrites;
    this.plans = subquery -> of(subqueries.rewritten(subquery));
  }

  /** What stands for each part of the plans now. */
  IdentityHashMap<RelNode, RelNode> done() {
    return done;
  }

  RelNode of(RelNode plan) {
    return PlanNodes.inputsFirst(plan, done, this::closed);
  }

  private RelNode closed(RelNode node) {
    return switch (node) {
      case RemotePlan remote -> leaf(remote.server(), remote.inner());
      case DatabaseLeaf leaf ->
          Pushdown.takesQueries(leaf.source().server().kind(), oracle.version())
              ? leaf(leaf.source().server(), leaf)
              : table(leaf);
      default -> {
        List<RelNode> inputs = node.getInputs().stream().map(done::get).toList();
        RelNode copy =
            inputs.equals(node.getInputs()) ? node : node.copy(node.getTraitSet(), inputs);
        yield Subplans.mapped(copy, plans);
      }
    };
  }

  /** The table as the engine reads it: what its columns are declared to be is made of that here. */
  private static RelNode table(DatabaseLeaf leaf) {
    DatabaseSource source = leaf.source();
    boolean declared = source.structure() != null;
    List<String> decoded =
        leaf.getRowType().getFieldList().stream()
            .map(field -> ChType.of(field.getType()))
            .map(type ->
                declared
                    ? "CAST(" + RemoteLeaf.SELF + ", " + RemoteTypes.quoted(type) + ")"
                    : RemoteLeaf.SELF)
            .toList();
    Request request = new Request(Dialect.of(source.server().kind()).table(source), source.table());
    return new RemoteLeaf(
        leaf.getCluster(), source.server(), _ -> request, decoded, leaf.getRowType(), leaf);
  }

  private RelNode leaf(Server server, RelNode inner) {
    Dialect dialect = Dialect.of(server.kind());
    List<RexNode> sent = new ArrayList<>();
    List<String> decoded = new ArrayList<>();
    boolean odd =
        !dialect.isClickHouse()
            && inner.getRowType().getFieldNames().stream().anyMatch(ODD.asPredicate());
    boolean plain = !odd;
    for (RelDataTypeField field : inner.getRowType().getFieldList()) {
      ClickHouseType type = ChType.of(field.getType());
      RemoteColumn origin = Origins.of(inner, field.getIndex());
      RexNode column = RexInputRef.of(field.getIndex(), inner.getRowType());
      boolean asItIs =
          dialect.isClickHouse()
              || (origin != null && (!origin.computes() || dialect.arrivesAsItIs(type)));
      plain &= asItIs && origin != null && origin.isPlain() && origin.computes();
      sent.add(asItIs ? column : sent(inner, column, type));
      decoded.add(
          origin == null || origin.decoded().isEmpty() ? dialect.decoded(type) : origin.decoded());
    }
    List<Keys> keys = keys(inner);
    Request table =
        plain && inner instanceof DatabaseLeaf leaf && !ODD.matcher(leaf.source().table()).find()
            ? new Request(dialect.table(leaf.source()), leaf.source().table())
            : null;
    RelDataType row = odd ? numbered(inner) : inner.getRowType();
    RelNode leaf =
        new RemoteLeaf(
            inner.getCluster(),
            server,
            columns -> table == null ? query(server, inner, sent, keys, row, columns) : table,
            decoded,
            row,
            inner);
    return odd ? named(leaf, inner.getRowType().getFieldNames()) : leaf;
  }

  private static RelDataType numbered(RelNode inner) {
    RelDataTypeFactory.Builder row = inner.getCluster().getTypeFactory().builder();
    inner.getRowType().getFieldList().forEach(it -> row.add("c" + it.getIndex(), it.getType()));
    return row.build();
  }

  private static RelNode named(RelNode leaf, List<String> names) {
    List<RexNode> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      columns.add(RexInputRef.of(i, leaf.getRowType()));
    }
    return PlanNodes.project(leaf, columns, names);
  }

  private static RexNode sent(RelNode inner, RexNode column, ClickHouseType type) {
    return inner
        .getCluster()
        .getRexBuilder()
        .makeCall(column.getType(), new Sent(type), List.of(column));
  }

  /** At least one column, since SQL has no rows without. */
  private Request query(
      Server server,
      RelNode inner,
      List<RexNode> sent,
      List<Keys> keys,
      RelDataType row,
      ImmutableBitSet columns) {
    Dialect dialect = Dialect.of(server.kind());
    List<Integer> asked = columns.isEmpty() ? List.of(0) : columns.asList();
    List<String> all = row.getFieldNames();
    List<String> names = asked.stream().map(all::get).toList();
    List<RexNode> values = asked.stream().map(sent::get).toList();
    boolean nothing =
        all.equals(inner.getRowType().getFieldNames())
            && values.size() == all.size()
            && values.stream().allMatch(RexInputRef.class::isInstance);
    RelNode query = nothing ? inner : PlanNodes.project(inner, values, names);
    String text = Emitter.remote(query, names, rewrites, dialect, "r");
    String line = text.replaceAll("\\s*\\n\\s*", " ");
    return new Request(
        keys.isEmpty()
            ? dialect.query(server, new SourceArgument.Text(line))
            : dialect.query(server, new SourceArgument.Hidden(known(line, keys, dialect))),
        text);
  }

  /** The query once its keys are known: too long for a statement, but not for a value of one. */
  private Secret known(String query, List<Keys> keys, Dialect dialect) {
    return Secret.supplied(
        "the keys of a join",
        () -> {
          String filled = query;
          for (Keys key : keys) {
            filled = key.in(filled, oracle, (SqlDialect) dialect);
          }
          return filled;
        });
  }

  private List<Keys> keys(RelNode plan) {
    List<Keys> keys = new ArrayList<>();
    for (KeyFilter filter : KeyFilters.of(plan)) {
      RelNode other = of(filter.other());
      RexNode key = RexInputRef.of(filter.column(), other.getRowType());
      RelNode column = PlanNodes.project(other, List.of(key), List.of("k"));
      SqlStatement values = Emitter.emit(column, List.of("k"), rewrites, true).statement();
      String text =
          "SELECT DISTINCT hex(toString(assumeNotNull(k))) AS l FROM (\n"
              + values.text()
              + "\n) WHERE k IS NOT NULL LIMIT "
              + (Keys.MOST + 1);
      SqlStatement statement = SemanticSettings.on(values.withText(text), column);
      keys.add(new Keys(statement, Form.of(key.getType()), filter.pending()));
    }
    return keys;
  }
}
