package io.clickframe.testkit;

import static io.clickframe.Expressions.count;
import static io.clickframe.testkit.plan.PlanAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import org.junit.jupiter.api.Test;

/** Budgets of plans, kept and not kept. */
public abstract class BudgetContract extends EngineContract {

  /** For the engine's test class. */
  protected BudgetContract() {}

  private DataStore names() {
    return samples().employees().filter("salary > 100").select("name");
  }

  @Test
  final void countsRowsThatAreRead() {
    DataStore chain = DataStore.numbers(1_000_000).filter("number % 7 = 0").agg(count().as("n"));
    assertThat(chain).in(context()).readsAtMost(1_000_000).readsBytesAtMost(8_000_000);
    assertThatThrownBy(() -> assertThat(chain).in(context()).readsAtMost(999_000))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to read at most 999,000 rows, but it read 1,000,000")
        .hasMessageContaining("== Operators ==")
        .hasMessageContaining("== Plan ==");
    assertThatThrownBy(() -> assertThat(chain).in(context()).readsBytesAtMost(7_000_000))
        .hasMessageContaining("bytes, but it read 8,000,000");
  }

  @Test
  final void knowsTheColumnsThatAreRead() {
    assertThat(names()).in(context()).prunesTo("name", "salary");
    assertThatThrownBy(() -> assertThat(names()).in(context()).prunesTo("name"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the columns [name], but it reads [name, salary]")
        .hasMessageContaining("== Engine ==");
  }

  @Test
  final void knowsWhatMemoryItTakes() {
    DataStore chain = DataStore.numbers(1_000_000).groupBy("number").agg(count().as("n"));
    assertThat(chain).in(context()).peaksAtMost(1_000_000_000);
    assertThatThrownBy(() -> assertThat(chain).in(context()).peaksAtMost(1000))
        .hasMessageContaining("to need at most 1,000 bytes of memory, but it had ");
  }

  @Test
  final void knowsThatNothingIsPushedDown() {
    assertThatThrownBy(() -> assertThat(names()).in(context()).pushesDownTo("PostgreSQL"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to ask PostgreSQL, but it asks []");
  }

  @Test
  final void knowsWhatIsAdvised() {
    assertThat(names()).in(context()).hasNoAdvice();
    assertThatThrownBy(
            () -> assertThat(DataStore.numbers(3).sort("number")).in(context()).hasNoAdvice())
        .hasMessageContaining("to need no advice, but [whole-sort]");
  }
}
