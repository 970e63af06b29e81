package io.clickframe.internal.explain;

import io.clickframe.error.ClickFrameException;
import io.clickframe.explain.EngineNode;
import io.clickframe.spi.Engine;
import io.clickframe.spi.SqlStatement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows the engine thinks it will read of its own tables. */
final class Estimates {
  private static final String READS = "ReadFromMergeTree";

  private Estimates() {}

  /** The operators with what they are estimated to read; of other sources nothing is known. */
  static List<EngineNode> on(List<EngineNode> nodes, Engine engine, SqlStatement statement) {
    if (nodes.stream().noneMatch(node -> node.operator().equals(READS))) {
      return nodes;
    }
    Map<String, String> known = ask(engine, statement);
    return nodes.stream().map(node -> with(node, known.get(node.description()))).toList();
  }

  private static EngineNode with(EngineNode node, @Nullable String estimate) {
    if (estimate == null || !node.operator().equals(READS)) {
      return node;
    }
    Map<String, String> details = new LinkedHashMap<>(node.details());
    details.put("Estimate", estimate);
    return new EngineNode(
        node.id(), node.operator(), node.description(), details, node.planNodes(), node.inputs());
  }

  /** By table; one that is read twice is estimated together. */
  private static Map<String, String> ask(Engine engine, SqlStatement statement) {
    Map<String, String> estimates = new HashMap<>();
    try {
      for (String line :
          engine.lines(
              statement.withText(
                  "SELECT concat(database, '.', table, '\\t', toString(rows), ' rows, ',"
                      + " toString(marks), ' marks, ', toString(parts), ' parts') AS line FROM"
                      + " (EXPLAIN ESTIMATE "
                      + statement.text()
                      + ")"))) {
        String[] parts = line.split("\t", 2);
        estimates.put(parts[0], parts[parts.length - 1]);
      }
    } catch (ClickFrameException e) {
      return Map.of(); // it has no estimate of such a statement
    }
    return estimates;
  }
}
