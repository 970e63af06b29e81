package io.clickframe.sourcetest.reduction;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.source.JoinReduction;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.testkit.Rows;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same rows, whether a database knows the keys or not; what it was sent is in its log. */
abstract class JoinReductionTest extends SourceTest {
  private static final int MANY = 100_000;
  private static final int ROUNDS = 5;

  /** Joins that give what has no partner on the left, or on both sides. */
  private static final Set<JoinType> KEEP_RIGHT = Set.of(JoinType.RIGHT, JoinType.FULL);

  private static final Set<JoinType> KEEP_LEFT =
      Set.of(JoinType.LEFT, JoinType.FULL, JoinType.ANTI);

  /** Runs statements as the database's owner. */
  abstract void execute(String... statements) throws SQLException;

  /** The table {@code big}. */
  abstract DataStore big(UnaryOperator<DatabaseOptions> options);

  /** What the database was sent for rows, while a chain runs; null if it does not tell. */
  abstract List<String> received(DataStore chain);

  /** Whether what it was sent has the keys in it. */
  boolean tellsKeys() {
    return true;
  }

  /**
   * The SQL that makes a hundred thousand rows of {@code id}, {@code k}, {@code s}, {@code day}.
   */
  abstract String filled();

  @BeforeAll
  final void createTable() throws SQLException {
    execute(
        "DROP TABLE IF EXISTS big",
        "CREATE TABLE big (id int NOT NULL PRIMARY KEY, k bigint, s varchar(30), day date)",
        filled(),
        "INSERT INTO big VALUES (-1, NULL, NULL, NULL), (-2, 7, 'it''s', '2024-02-29'), (-3, -8,"
            + " 'back\\slash', '2024-02-29'), (-4, 9, '', '1970-01-01'), (-5, 7, 'É', NULL)",
        "CREATE INDEX by_k ON big (k)");
  }

  private DataStore big(JoinReduction when) {
    return big(options -> options.joinReduction(when));
  }

  private static DataStore values() {
    Map<String, List<?>> columns = new LinkedHashMap<>();
    columns.put("j", Arrays.asList(7L, 9L, 123L, null, -55L, 7L));
    columns.put("t", Arrays.asList("it's", "back\\slash", "É", null, "s17", ""));
    columns.put(
        "d",
        Arrays.asList(
            LocalDate.of(2024, 2, 29),
            LocalDate.EPOCH,
            null,
            null,
            LocalDate.of(2024, 1, 5),
            null));
    return DataStore.values(columns);
  }

  private Rows agreed(Function<JoinReduction, DataStore> chain) {
    Rows never = Rows.of(chain.apply(JoinReduction.NEVER), context());
    for (JoinReduction when : List.of(JoinReduction.AUTO, JoinReduction.ALWAYS)) {
      Rows rows = Rows.of(chain.apply(when), context());
      assertThat(rows.schema()).isEqualTo(never.schema());
      assertThat(rows.sorted()).isEqualTo(never.sorted());
    }
    return never;
  }

  private boolean reduced(DataStore chain) {
    List<String> received = received(chain);
    assertThat(received).isNotEmpty();
    return received.stream().anyMatch(sql -> sql.contains(" IN ("));
  }

  @ParameterizedTest
  @EnumSource
  void reducesTheRightSide(JoinType type) {
    agreed(when -> values().join(big(when), on(col("j").eq(col("k"))), type));
    assertThat(reduced(values().join(big(JoinReduction.AUTO), on(col("j").eq(col("k"))), type)))
        .isEqualTo(!KEEP_RIGHT.contains(type));
  }

  @ParameterizedTest
  @EnumSource
  void reducesTheLeftSide(JoinType type) {
    agreed(when -> big(when).join(values(), on(col("k").eq(col("j"))), type));
    assertThat(reduced(big(JoinReduction.AUTO).join(values(), on(col("k").eq(col("j"))), type)))
        .isEqualTo(!KEEP_LEFT.contains(type));
  }

  @Test
  void sendsTexts() {
    assertThat(
            agreed(when -> values().join(big(when), on(col("t").eq(col("s"))), JoinType.INNER))
                .values())
        .hasSizeGreaterThan(4);
  }

  @Test
  void sendsDates() {
    agreed(when -> values().join(big(when), on(col("d").eq(col("day"))), JoinType.INNER));
  }

  @Test
  void sendsBytesThatAreNoText() {
    DataStore odd = DataStore.values(Map.of("t", List.of("s17"))).assign("unhex('ff') AS u");
    agreed(when -> odd.join(big(when), on(col("u").eq(col("s"))), JoinType.INNER));
  }

  @Test
  void asksForNothingWithoutKeys() {
    DataStore none = values().filter("j > 1000000");
    assertThat(
            agreed(when -> none.join(big(when), on(col("j").eq(col("k"))), JoinType.INNER))
                .values())
        .isEmpty();
  }

  @Test
  void asksForAllWithTooManyKeys() {
    DataStore many = DataStore.numbers(20_000).select("toInt64(number) AS j");
    DataStore chain =
        many.join(big(JoinReduction.ALWAYS), on(col("j").eq(col("k"))), JoinType.INNER);
    assertThat(Rows.of(chain.agg("count() AS n"), context()).single().toString())
        .isEqualTo(
            Rows.of(
                    many.join(big(JoinReduction.NEVER), on(col("j").eq(col("k"))), JoinType.INNER)
                        .agg("count() AS n"),
                    context())
                .single()
                .toString());
    if (tellsKeys()) {
      assertThat(reduced(chain)).isFalse();
    }
  }

  @Test
  void isNeverDoneUnasked() {
    DataStore elsewhere = DataStore.numbers(3).select("toInt64(number) AS j");
    assertThat(
            reduced(
                elsewhere.join(big(JoinReduction.AUTO), on(col("j").eq(col("k"))), JoinType.INNER)))
        .isFalse();
    assertThat(
            reduced(
                elsewhere.join(
                    big(JoinReduction.ALWAYS), on(col("j").eq(col("k"))), JoinType.INNER)))
        .isTrue();
    assertThat(
            reduced(
                values().join(big(JoinReduction.NEVER), on(col("j").eq(col("k"))), JoinType.INNER)))
        .isFalse();
  }

  @Test
  void printsWhatItSaves() {
    double with = milliseconds(JoinReduction.AUTO);
    double without = milliseconds(JoinReduction.NEVER);
    System.out.printf(
        "%s: six keys into %,d rows: %.0f ms with their keys, %.0f ms without (%.2f)%n",
        getClass().getSimpleName(), MANY, with, without, with / without);
  }

  private double milliseconds(JoinReduction when) {
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      Rows.of(values().join(big(when), on(col("j").eq(col("k"))), JoinType.INNER), context());
      times[i] = System.nanoTime() - start;
    }
    return LongStream.of(times).sorted().skip(ROUNDS / 2).findFirst().orElseThrow() / 1e6;
  }
}
