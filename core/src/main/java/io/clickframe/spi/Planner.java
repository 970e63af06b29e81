package io.clickframe.spi;

import io.clickframe.Schema;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a recorded chain into one statement. Thread-safe. */
public interface Planner {

  /**
   * Checks the chain and lowers it. May ask the engine for schemas and types (metadata); never
   * reads data.
   *
   * @param options of the run
   * @throws io.clickframe.error.PlanException if the chain is wrong
   */
  PlannedQuery plan(RelationNode relation, QueryOptions options);

  /**
   * Checks a step on stores that are checked already. May ask the engine for types; never touches a
   * source.
   *
   * @param inputs what is known of the step's inputs
   * @return null if the step takes rows of a source whose columns are not known
   * @throws io.clickframe.error.PlanException if the step is wrong
   */
  @Nullable CheckedChain check(RelationNode step, List<CheckedChain> inputs);

  /**
   * The state of the files among some sources. Looks at them; reads none. Of sources that are no
   * files nothing is said.
   */
  SourceState state(List<SourceNode> sources);

  /**
   * Reads a table that will not change, to know its rows when joins are put in order.
   *
   * @param schema its columns
   */
  void study(String database, String table, Schema schema);
}
