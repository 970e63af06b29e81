package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.step.Chain;
import io.clickframe.testkit.chain.step.Step;
import io.clickframe.testkit.chain.table.Invalid;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chain of a seed: 1 to 12 steps that fit each other. */
public final class ChainGenerator {
  private static final int MOST_STEPS = 12;
  private static final int MOST_ROWS = 1500;
  private static final int MOST_COLUMNS = 24;

  /** How long SQL may get: a union with itself doubles it. */
  private static final int LONGEST_SQL = 20_000;

  private static final int TRIES = 60;

  private ChainGenerator() {}

  /** The same chain for the same seed; every second can run in DuckDB as a whole. */
  public static Chain of(long seed) {
    Draw draw = new Draw(seed);
    boolean duckDb = draw.chance(50);
    int length = 1 + draw.below(MOST_STEPS);
    Source source = draw.chance(70) ? Source.WIDE : draw.of(List.of(Source.values()));
    Chain chain = new Chain(source, List.of());
    Table table = source.table();
    for (int tries = 0; chain.steps().size() < length && tries < TRIES; tries++) {
      try {
        boolean first = chain.steps().isEmpty() && draw.chance(70);
        StepDraw steps = new StepDraw(draw, table.shape());
        Step step = first ? steps.few() : steps.any();
        Chain longer = chain.then(step);
        step.after(table.shape());
        Table next = step.on(table);
        check(next.rows().size() <= MOST_ROWS, "Too many rows");
        check(next.shape().columns().size() <= MOST_COLUMNS, "Too many columns");
        check(!duckDb || fits(longer.duckDb()), "Not the same in DuckDB");
        chain = longer;
        table = next;
      } catch (Invalid _) { // Another one may fit.
      }
    }
    return chain.steps().isEmpty() ? chain.then(new StepDraw(draw, table.shape()).few()) : chain;
  }

  private static boolean fits(@Nullable String sql) {
    return sql != null && sql.length() <= LONGEST_SQL;
  }

  private static void check(boolean holds, String otherwise) {
    Shape.check(holds, otherwise);
  }
}
