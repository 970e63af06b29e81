package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.testkit.cases.Case;
import io.clickframe.testkit.cases.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation gives the rows and the types that SQL written by hand gives. */
public abstract class QueryContract extends EngineContract {

  /** For the engine's test class. */
  protected QueryContract() {}

  /** Whether the engine's test class runs a case; all, unless it says so and why. */
  protected boolean runs(Case it) {
    return true;
  }

  @TestFactory
  final Stream<DynamicNode> givesTheRowsOf() {
    return Cases.byTopic().entrySet().stream()
        .map(topic ->
            DynamicContainer.dynamicContainer(
                topic.getKey(),
                topic.getValue().stream()
                    .filter(this::runs)
                    .map(it -> DynamicTest.dynamicTest(it.name(), () -> run(it)))));
  }

  private void run(Case it) {
    Rows expected = Rows.of(samples().sql(it.sql()), context());
    DataStore chain = it.chain().apply(samples());
    Rows actual = Rows.of(chain, context());
    assertThat(actual.schema()).as("what the engine says").isEqualTo(described(chain));
    assertThat(actual.schema().columns())
        .as("columns of the chain")
        .isEqualTo(expected.schema().columns());
    if (it.ordered()) {
      assertThat(actual.values()).isEqualTo(expected.values());
    } else {
      assertThat(actual.sorted()).isEqualTo(expected.sorted());
    }
    checkLeaks();
  }
}
