package io.clickframe.sourcetest.pushdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.testkit.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random chains give the same with and without pushdown and over the engine's own tables. {@code
 * -Dclickframe.chains=5000} runs more, {@code -Dclickframe.first=…} others.
 */
class PostgresRandomChainsTest extends PushdownTest {
  private static final long CHAINS = Long.getLong("clickframe.chains", 60);
  private static final long FIRST = Long.getLong("clickframe.first", 0);
  private static final double TOLERANCE = 1e-9;

  /** What PostgreSQL refuses where ClickHouse goes around or on, and the other way round. */
  private static final Pattern RANGE = Pattern.compile("(?s).*(out of range|overflow).*");

  /** A run: rows, or what it failed with. */
  private record Outcome(@Nullable Rows rows, String failure) {}

  @Test
  void giveTheSameEverywhere() {
    List<String> differences = new ArrayList<>();
    int whole = 0;
    for (long seed = FIRST; seed < FIRST + CHAINS; seed++) {
      long number = seed;
      Chain chain = stores -> ChainDraw.of(number, stores);
      String difference = difference(chain);
      if (difference != null) {
        differences.add("Seed " + seed + ": " + difference + "\n" + pushed(chain));
      } else {
        whole += isWhole(pushed(chain)) ? 1 : 0;
      }
    }
    assertThat(differences).isEmpty();
    assertThat(whole)
        .as("chains that ran in the database as a whole")
        .isGreaterThan((int) CHAINS / 3);
  }

  private boolean isWhole(DataStore chain) {
    try {
      return fences(chain) == 1 && stays(chain).isEmpty();
    } catch (ClickFrameException e) {
      return false;
    }
  }

  private @Nullable String difference(Chain chain) {
    Outcome pushed = outcome(() -> pushed(chain));
    Outcome unpushed = outcome(() -> unpushed(chain));
    Outcome copied = outcome(() -> copied(chain));
    String difference = difference(pushed, unpushed);
    return difference == null ? difference(pushed, copied) : difference;
  }

  private Outcome outcome(Supplier<DataStore> chain) {
    try {
      return new Outcome(Rows.of(chain.get(), context()), "");
    } catch (ClickFrameException e) {
      return new Outcome(null, e.toString());
    }
  }

  private static @Nullable String difference(Outcome a, Outcome b) {
    if (a.rows() == null || b.rows() == null) {
      boolean both = a.rows() == null && b.rows() == null;
      String failure = a.failure() + b.failure();
      return both || RANGE.matcher(failure).matches() ? null : failure;
    }
    if (!a.rows().schema().equals(b.rows().schema())) {
      return a.rows().schema() + " is not " + b.rows().schema();
    }
    List<List<@Nullable Object>> left = sorted(a.rows());
    List<List<@Nullable Object>> right = sorted(b.rows());
    if (left.size() != right.size()) {
      return left.size() + " rows are not " + right.size();
    }
    for (int i = 0; i < left.size(); i++) {
      if (!near(left.get(i), right.get(i))) {
        return left.get(i) + " is not " + right.get(i);
      }
    }
    return null;
  }

  private static List<List<@Nullable Object>> sorted(Rows rows) {
    return rows.values().stream()
        .sorted(
            Comparator.comparing(row -> row.stream().map(cell -> key(cell)).toList().toString()))
        .toList();
  }

  private static String key(@Nullable Object cell) {
    return cell instanceof Double number && Double.isFinite(number)
        ? "%.6e".formatted(number + 0.0)
        : String.valueOf(cell);
  }

  /** But for the order in which floats are summed up, and for the sign of zero. */
  private static boolean near(List<@Nullable Object> a, List<@Nullable Object> b) {
    for (int i = 0; i < a.size(); i++) {
      Object x = a.get(i);
      Object y = b.get(i);
      boolean same = Objects.equals(x, y);
      if (x instanceof Number p && y instanceof Number q && !same) {
        double size = Math.max(Math.abs(p.doubleValue()), Math.abs(q.doubleValue()));
        same = Math.abs(p.doubleValue() - q.doubleValue()) <= size * TOLERANCE;
        same &= x instanceof Double || x instanceof Float;
      }
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
