package io.clickframe.sourcetest.statistics;

import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.SourceNotFoundException;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.testkit.data.OldFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of database says of the rows of a table; its table is joined with a file. */
abstract class DatabaseStatisticsTest extends SourceTest {
  static final int ROWS = 20_000;

  private Path many;

  /** A table of the database. */
  abstract DataStore table(String name);

  /** The label of one, without its name. */
  abstract String label();

  /** How it tells what it knows: {@code about 20,000 rows (pg_class)}. */
  abstract String told();

  /** What of that comes with guesses. */
  abstract List<String> received(Runnable action);

  /** What a statement that asks for the rows has in it. */
  abstract String asked();

  @BeforeAll
  final void writeFiles(@TempDir Path folder) {
    many = folder.resolve("many.parquet");
    write(many, 200_000);
  }

  private void write(Path file, int rows) {
    execute(
        "INSERT INTO FUNCTION file('%s', 'Parquet') SELECT toInt32(number) AS id FROM numbers(%d)"
            .formatted(file, rows));
    OldFiles.age(file);
  }

  /** Two hundred thousand rows of a file. */
  final DataStore many() {
    return DataStore.file(many.toString());
  }

  @Test
  final void theTableTakesTheSideThatItsRowsSay() {
    new JoinedSides(many(), "many.parquet", table("counted"), "counted").areInOrder(context());
    String explained = new JoinedSides(many(), "", table("counted"), "").explained(context());
    assertThat(explained)
        .containsPattern("Statistics: " + label() + ".*counted has " + told())
        .contains("many.parquet (Parquet) has 200,000 rows (Parquet footer)");
  }

  @Test
  final void whatRunsThereIsFewerRows() {
    DataStore grouped = table("counted").filter("id % 3 = 0").groupBy("id").agg("count() AS n");
    assertThat(grouped.join(many(), on("id")).explain(context()).fences()).hasSize(1);
    new JoinedSides(many(), "many.parquet", grouped, "counted").areInOrder(context());
  }

  @Test
  final void isAskedOnlyWhereJoinsMayGain() {
    AtomicReference<Long> count = new AtomicReference<>();
    DataStore fresh = table("asked");
    List<String> alone =
        received(() -> count.set(fresh.groupBy("id").agg("count() AS n").count(context())));
    assertThat(alone).noneMatch(sql -> sql.contains(asked()));
    DataStore unknown = DataStore.sql("SELECT toInt32(number) AS id FROM numbers(10)");
    assertThat(received(() -> count.set(fresh.join(unknown, on("id")).count(context()))))
        .noneMatch(sql -> sql.contains(asked()));
    DataStore join = fresh.join(many(), on("id"));
    assertThat(received(() -> count.set(join.count(context()))))
        .filteredOn(sql -> sql.contains(asked()))
        .hasSize(2); // for the column, and for its value
    assertThat(received(() -> count.set(join.count(context()))))
        .noneMatch(sql -> sql.contains(asked()));
    assertThat(count.get()).isEqualTo(5);
  }

  @Test
  final void aViewIsNotCounted() {
    DataStore join = table("seen").join(many(), on("id"));
    assertThat(join.toSql(context())).doesNotContain("query_plan_optimize_join_order_limit");
    assertThat(join.count(context())).isEqualTo(ROWS);
  }

  @Test
  final void aMissingTableHasItsOwnError() {
    assertThatThrownBy(() -> table("gone").join(many(), on("id")).count(context()))
        .isInstanceOf(SourceNotFoundException.class)
        .hasMessageContaining("gone");
  }
}
