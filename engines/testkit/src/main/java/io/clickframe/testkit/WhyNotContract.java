package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.explain.WhyNot;
import io.clickframe.explain.WhyNot.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where rows are lost on their way through a chain, with planted mistakes. */
public abstract class WhyNotContract extends EngineContract {

  /** For the engine's test class. */
  protected WhyNotContract() {}

  private static DataStore orders() {
    return DataStore.values(
        Map.of(
            "id", List.of(1L, 2L, 3L, 4L, 5L),
            "customer", Arrays.asList(10L, 99L, null, 10L, 10L),
            "amount", Arrays.asList(5.0, 20.0, 30.0, null, 50.0)));
  }

  private static DataStore customers() {
    return DataStore.values(Map.of("customer", List.of(10L, 20L), "name", List.of("ann", "bob")));
  }

  private static DataStore chain() {
    return orders()
        .filter(col("amount").gt(10))
        .join(customers(), on("customer"))
        .select("id", "name");
  }

  private void assertLost(WhyNot why, String step, String... reasons) {
    assertThat(why.lost())
        .as(why.toString())
        .map(it -> it.step().text())
        .hasValueSatisfying(text -> assertThat(text).startsWith(step));
    assertThat(why.reasons()).containsExactly(reasons);
    assertThat(why.toString()).contains("<- lost here");
  }

  @Test
  final void namesTheFilterThatIsNotTrue() {
    WhyNot why = chain().whyNot("id = 1", context());
    assertLost(why, "filter", "1 row that (amount > 10) is not true of.");
    assertThat(why.steps()).extracting(Trace::rows).containsExactly(1L, 0L, -1L, 0L, 0L);
  }

  @Test
  final void tellsAFilterOnNullFromOneThatIsNotTrue() {
    assertLost(
        chain().whyNot(col("id").eq(4), context()),
        "filter",
        "1 row of which (amount > 10) is NULL: a value that it compares is missing. Say what that"
            + " means, for example with fillNull(…) or isNull().or(…).");
  }

  @Test
  final void namesTheJoinWithoutAPartner() {
    assertLost(
        chain().whyNot("id = 2", context()),
        "join",
        "1 row without a partner on the right side. A left join keeps them: JoinType.LEFT.");
  }

  @Test
  final void saysThatAKeyIsNull() {
    assertLost(
        chain().whyNot("id = 3", context()),
        "join",
        "1 row without a partner on the right side. A left join keeps them: JoinType.LEFT.",
        "1 row with NULL for customer, which equals nothing.");
  }

  @Test
  final void followsRowsOfTheRightSide() {
    assertLost(
        chain().whyNot("name = 'bob'", context()),
        "join",
        "1 row of the right side without a partner on the left. A right join keeps them:"
            + " JoinType.RIGHT.");
  }

  @Test
  final void saysThatALimitTookOthers() {
    assertLost(
        orders().sort("id").limit(2).whyNot("id = 5", context()),
        "limit",
        "They are not among the rows that it takes: 0 are left out first, then 2 are taken.");
  }

  @Test
  final void saysThatARowIsThere() {
    WhyNot why = chain().whyNot("id = 5", context());
    assertThat(why.lost()).isEmpty();
    assertThat(why.reasons()).containsExactly("They are in the result.");
  }

  @Test
  final void saysThatThereNeverWasOne() {
    assertThat(chain().whyNot("id = 17", context()).reasons())
        .containsExactly("No source has such rows.");
  }

  @Test
  final void groupsAreNoLoss() {
    WhyNot why =
        orders().groupBy("customer").agg("count() AS n").whyNot("customer = 10", context());
    assertThat(why.lost()).isEmpty();
    assertThat(why.steps()).extracting(Trace::rows).containsExactly(3L, 1L);
  }

  @Test
  final void refusesAColumnThatNoStepHas() {
    assertThatThrownBy(() -> chain().whyNot("idd = 1", context()))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("'idd'")
        .hasMessageContaining("Did you mean 'id'?");
  }
}
