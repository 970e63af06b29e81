package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.PlanException;
import io.clickframe.error.QueryException;
import io.clickframe.testkit.cases.LongChains;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Chains of many steps: what they cost, and where they end. */
public abstract class LongChainContract extends EngineContract {

  /** For the engine's test class. */
  protected LongChainContract() {}

  @Test
  final void aThousandStepsGiveTheirRows() {
    DataStore chain = LongChains.mixed(samples().numbers(), 1000);
    assertThat(Rows.of(chain, context()).values())
        .containsExactlyElementsOf(
            LongStream.range(0, 100).mapToObj(id -> List.<Object>of(id, id + 250)).toList());
    assertThat(chain.toString().lines()).hasSizeGreaterThan(1000);
    assertThat(chain.explain(context()).toString()).contains("LIMIT");
  }

  /** Generous: a machine may be busy. Each step is far below its share of this. */
  @Test
  final void tenStepsAreSqlInNoTime() {
    assertThat(nanos(10)).isLessThan(20_000_000);
  }

  @Test
  final void timeGrowsWithTheStepsAndNoFaster() {
    nanos(10);
    long hundred = nanos(100);
    assertThat(nanos(1000)).as("a thousand steps, beside %d ns", hundred).isLessThan(40 * hundred);
  }

  @Test
  final void theStatementGrowsWithTheStepsAndNoFaster() {
    int hundred = length(LongChains.mixed(samples().numbers(), 100));
    assertThat(length(LongChains.mixed(samples().numbers(), 1000))).isLessThan(12 * hundred);
    int ten = length(LongChains.doubled(samples().numbers(), 10));
    assertThat(length(LongChains.doubled(samples().numbers(), 30))).isLessThan(6 * ten);
    int many = length(LongChains.doubled(samples().numbers(), 100));
    assertThat(length(LongChains.doubled(samples().numbers(), 200))).isLessThan(3 * many);
  }

  @Test
  final void aColumnAddedToItselfThirtyTimes() {
    DataStore chain = LongChains.doubled(samples().numbers().sort("id"), 30).filter("id < 3");
    assertThat(Rows.of(chain.select("x"), context()).firstColumn())
        .containsExactly(0L, 1L << 30, 2L << 30);
  }

  @Test
  final void aColumnReadTwiceByEachOfAHundredSteps() {
    long x = 7;
    for (int i = 0; i < 100; i++) {
      x = (x + x) % 1009;
    }
    DataStore chain = samples().numbers().filter("id = 7").select("id AS x");
    for (int i = 0; i < 100; i++) {
      chain = chain.assign(col("x").plus(col("x")).mod(1009).as("x"));
    }
    assertThat(Rows.of(chain.select(col("x").cast("Int64")), context()).single()).isEqualTo(x);
  }

  @Test
  final void aStoreJoinedWithItselfIsReadTwiceEachTime() {
    DataStore five = LongChains.joinedWithItself(samples().numbers().select("id"), 5);
    assertThat(five.toSql(context())).containsOnlyOnce("SETTINGS");
    assertThat(five.toSql(context()).split("numbers.parquet", -1)).hasSize(33);
    assertThat(five.count(context())).isEqualTo(100);
    DataStore ten = LongChains.joinedWithItself(samples().numbers().select("id"), 10);
    assertThat(ten.toSql(context()).split("numbers.parquet", -1)).hasSize(1025);
  }

  @Test
  final void refusesWhatIsReadTooOften() {
    DataStore chain = LongChains.joinedWithItself(samples().numbers().select("id"), 40);
    assertThat(chain.toString().lines()).hasSize(10_000);
    assertThatThrownBy(() -> chain.toSql(context()))
        .isInstanceOf(PlanException.class)
        .extracting(e -> ((ClickFrameException) e).code())
        .isEqualTo(ErrorCode.PLAN_TOO_LARGE);
    assertThatThrownBy(() -> chain.execute(context()))
        .hasMessage(
            "Cannot write this chain as one statement: it reads more than 10000 tables and"
                + " sub-queries; a store that is joined with itself is read twice, and twice as"
                + " often each time that is repeated. Write what its first steps give to a file,"
                + " and go on from that.");
  }

  @Test
  final void refusesSubQueriesDeeperThanTheEngineReads() {
    DataStore chain = samples().numbers();
    for (int i = 0; i < 100; i++) {
      chain = chain.limit(90).filter("id < 80");
    }
    DataStore deep = chain;
    assertThatThrownBy(() -> deep.execute(context()))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith(
            "The statement is longer or deeper than the engine reads: Maximum parse depth")
        .hasMessageEndingWith(
            "Run the chain in parts: write what its first steps give to a file, and go on from"
                + " that.")
        .extracting(e -> ((ClickFrameException) e).code())
        .isEqualTo(ErrorCode.PLAN_TOO_LARGE);
  }

  @Test
  final void refusesSubQueriesDeeperThanAnyEngineReads() {
    DataStore chain = samples().numbers();
    for (int i = 0; i < 1000; i++) {
      chain = chain.limit(90).filter("id < 80");
    }
    DataStore deep = chain;
    assertThatThrownBy(() -> deep.toSql(context()))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            "Cannot write this chain as one statement: it needs more than 200 sub-queries in one"
                + " another. Write what its first steps give to a file, and go on from that.");
  }

  @Test
  final void refusesExpressionsDeeperThanTheEngineReads() {
    Expression sum = col("id");
    for (int i = 0; i < 300; i++) {
      sum = sum.plus(1);
    }
    DataStore chain = samples().numbers().select(sum.as("x"));
    assertThatThrownBy(() -> chain.toSql(context()))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining(" in select() at LongChainContract.java:")
        .hasMessageEndingWith(
            "it is longer or deeper than the engine reads; compute parts of it in steps of their"
                + " own, with assign(…) (id Int64)");
  }

  @Test
  final void refusesAnExpressionThatHoldsItselfTwice() {
    assertThatThrownBy(
            () -> {
              Expression twice = col("id");
              for (int i = 0; i < 40; i++) {
                twice = twice.plus(twice);
              }
            })
        .isInstanceOf(ClickFrameException.class)
        .hasMessage(
            "Cannot build an expression of more than 50000 parts; one that is used twice counts"
                + " twice. Compute a part of it in a step of its own, with assign(…), and use that"
                + " column.");
  }

  @Test
  final void refusesAnExpressionThatGoesTooDeep() {
    assertThatThrownBy(
            () -> {
              Expression deep = col("id");
              for (int i = 0; i < 100_000; i++) {
                deep = deep.negate();
              }
            })
        .isInstanceOf(ClickFrameException.class)
        .hasMessageStartingWith(
            "Cannot build an expression of more than 500 calls in one another.");
  }

  @Test
  final void aLineOfAThousandConditionsIsFlat() {
    Expression any = col("id").eq(-1);
    Expression all = col("id").ne(-1);
    for (int i = 0; i < 1000; i++) {
      any = any.or(col("id").eq(2 * i));
      all = all.and(col("id").ne(4 * i));
    }
    DataStore chain = samples().numbers().filter(any).filter(all);
    assertThat(chain.count(context())).isEqualTo(25);
  }

  @Test
  final void aThousandStoresInOneUnionAreOneLevelDeep() {
    DataStore one = samples().numbers().select("id").filter("id = 1");
    DataStore chain = one;
    for (int i = 1; i < 200; i++) {
      chain = chain.union(one);
    }
    assertThat(chain.toSql(context()).lines().filter(line -> line.startsWith("  SELECT")))
        .isEmpty();
    assertThat(chain.count(context())).isEqualTo(200);
  }

  private int length(DataStore chain) {
    return chain.toSql(context()).length();
  }

  /**
   * The quickest of some plans: whatever else the machine does only makes one slower. Each time of
   * another chain: of one that it has seen the planner remembers the statement.
   */
  private long nanos(int steps) {
    DataStore chain = LongChains.mixed(samples().numbers(), steps);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 12; i++) {
      DataStore another = chain.limit(i);
      long start = System.nanoTime();
      assertThat(another.toSql(context())).isNotEmpty();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
