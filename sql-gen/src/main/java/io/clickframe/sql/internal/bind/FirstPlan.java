package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.internal.engine.EngineVersion;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.JoinKey;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SortKey;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.render.Rewrites;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;

/**
 * A small chain planned without an engine: it loads the classes that every plan needs, Calcite's
 * above all, which takes half a second.
 */
public final class FirstPlan {
  private static final String OUTPUT = " AS c";

  private FirstPlan() {}

  /** Plans it. */
  public static void make() {
    CallSite site = new CallSite("", -1);
    ExpressionNode column = new ColumnRef("a");
    ExpressionNode predicate = new Call("equals", List.of(), List.of(column, new Literal(1)));
    RelationNode scan = new RelationNode.Scan(new FileSource("/", "Null", null, null), site);
    RelationNode filter = new RelationNode.Filter(scan, List.of(predicate), site);
    RelationNode join =
        new RelationNode.Join(
            filter,
            scan,
            RelationNode.JoinKind.INNER,
            false,
            List.of(new JoinKey("a", "a")),
            null,
            null,
            site);
    RelationNode groups =
        new RelationNode.Aggregate(
            join,
            List.of(),
            List.of(new Aggregation("sum", List.of(), List.of(column), true)),
            site);
    RelationNode sort =
        new RelationNode.Sort(groups, List.of(new SortKey(column, true, false)), site);
    new ChainBinder(new Canned(), Rewrites.ALL)
        .plan(new RelationNode.Limit(sort, 1L, 0, site), QueryOptions.NONE);
  }

  /** Says that all sources have one column, and that everything computed is a truth value. */
  private static final class Canned implements TypeOracle {
    @Override
    public String version() {
      return EngineVersion.OLDEST.toString();
    }

    @Override
    public Schema describe(SqlStatement statement) {
      List<Schema.Column> columns = new ArrayList<>();
      int outputs = statement.text().split(OUTPUT, -1).length - 1;
      for (int i = 0; i < outputs; i++) {
        columns.add(new Schema.Column("c" + i, ClickHouseType.parse("UInt8")));
      }
      return columns.isEmpty()
          ? new Schema(List.of(new Schema.Column("a", ClickHouseType.parse("Int64"))))
          : new Schema(columns);
    }

    @Override
    public List<String> lines(SqlStatement statement) {
      return List.of();
    }

    @Override
    public boolean readsLoopback() {
      return true;
    }
  }
}
