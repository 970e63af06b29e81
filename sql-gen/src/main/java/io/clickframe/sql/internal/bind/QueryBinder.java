package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.error.QueryException;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.internal.fragment.QueryRefusals;
import io.clickframe.sql.internal.plan.QueryLeaf;
import io.clickframe.sql.internal.render.Quoting;
import io.clickframe.sql.internal.render.SemanticSettings;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataTypeFactory;

/**
 * SELECTs written by hand: the engine reads and types them over empty tables with the columns of
 * the stores, and says what else they would read.
 */
final class QueryBinder {
  private final Session session;
  private final Step step;

  QueryBinder(Session session, Step step) {
    this.session = session;
    this.step = step;
  }

  Bound bind(RelationNode.SqlQuery query) {
    String text = query.text();
    Map<String, Bound> stores = new LinkedHashMap<>();
    query.stores().forEach((name, store) -> stores.put(name, session.bind(store)));
    String refused = QueryRefusals.find(text);
    if (refused != null) {
      throw step.fragment(text, refused, null);
    }
    String question = "SELECT * FROM (" + standIns(stores) + "SELECT * FROM (\n" + text + "\n))";
    Schema schema;
    try {
      QueryTree.Select tree = session.trees().select(question);
      requireOnlyStores(text, tree.tables(), stores);
      if (tree.impossible() != null) {
        throw tree.impossible().refused(step);
      }
      SqlStatement probe = SemanticSettings.on(SqlStatement.of(question));
      schema = session.typer().declared(probe);
    } catch (QueryException e) {
      EngineMessages.requireRefusal(e);
      throw refused(text, stores, e);
    }
    return bound(text, stores, schema);
  }

  private Bound bound(String text, Map<String, Bound> stores, Schema schema) {
    RelDataTypeFactory.Builder row = session.cluster().getTypeFactory().builder();
    List<Field> fields = new ArrayList<>();
    for (Schema.Column column : schema.columns()) {
      ChType type = ChType.of(column.type());
      row.add(column.name(), type);
      fields.add(Field.of(column.name(), type));
    }
    List<RelNode> inputs = stores.values().stream().map(Bound::rel).toList();
    List<String> names = List.copyOf(stores.keySet());
    return new Bound(new QueryLeaf(session.cluster(), text, names, inputs, row.build()), fields);
  }

  private static String standIns(Map<String, Bound> stores) {
    return stores.entrySet().stream()
        .map(store ->
            Quoting.identifier(store.getKey())
                + " AS (SELECT * FROM "
                + ProbeTable.structure(store.getValue().fields())
                + ")")
        .collect(Collectors.joining(", ", "WITH ", " "));
  }

  private void requireOnlyStores(String text, List<String> tables, Map<String, Bound> stores) {
    for (String table : tables) {
      if (!table.equals("null") && !table.equals("system.one")) {
        throw step.fragment(
            text,
            "it reads "
                + table
                + ", which is none of its stores: "
                + String.join(", ", stores.keySet())
                + "; give that to it as a store of its own",
            null);
      }
    }
  }

  private RuntimeException refused(String text, Map<String, Bound> stores, QueryException e) {
    String known =
        stores.entrySet().stream()
            .map(store -> store.getKey() + " (" + Step.describe(store.getValue().fields()) + ")")
            .collect(Collectors.joining(", "));
    int code = e.engineCode().orElse(0);
    String reason =
        switch (code) {
          case EngineMessages.SYNTAX_ERROR -> "it does not parse as one SELECT";
          case EngineMessages.ILLEGAL_COLUMN ->
              "two of its columns have one name; name them apart with AS";
          default -> EngineMessages.reason(e, session.oracle().version());
        };
    return step.fragment(text, reason + ". Stores: " + known, e);
  }
}
