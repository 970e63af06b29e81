package io.clickframe.sourcetest.pushdown;

import static io.clickframe.Expressions.col;
import static io.clickframe.testkit.plan.PlanAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.explain.Advice;
import io.clickframe.explain.PlanNode;
import io.clickframe.explain.Profile;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.SqliteFile;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports say of rows that a database sends. */
class PulledRowsTest extends SourceTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void create() throws SQLException {
    SqliteFile.in(folder, "shop.sqlite")
        .execute(
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, name TEXT)",
            "INSERT INTO orders VALUES (1, 'ann'), (2, 'bob'), (3, 'cy')");
  }

  private static DataStore orders() {
    return DataStore.sqlite(folder.resolve("shop.sqlite"), "orders", it -> it);
  }

  @Test
  void stepsThatStayAreAdvised() {
    DataStore stays = orders().filter("match(name, '^a')");
    assertThat(stays.explain(context()).advice())
        .filteredOn(it -> it.rule().equals("pulled-rows"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.evidence()).startsWith("a step stays in ClickHouse: ");
          assertThat(it.steps()).contains(1);
        });
    assertThat(orders().filter(col("id").gt(1)).explain(context()).advice())
        .extracting(Advice::rule)
        .doesNotContain("pulled-rows");
  }

  @Test
  void budgetsKnowWhatIsPushedDown() {
    assertThat(orders().filter(col("id").gt(1))).in(context()).pushesDownTo("SQLite");
    assertThatThrownBy(() ->
            assertThat(orders().filter("match(name, '^a')"))
                .in(context())
                .pushesDownTo("SQLite"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to run in SQLite, but these stay: [");
  }

  @Test
  void operatorsInADatabaseAreShownThere() {
    Profile profile = orders().filter(col("id").gt(1)).select("name").profile(1, context());
    assertThat(profile.explanation().plan().nodes())
        .filteredOn(node -> node.place().startsWith("SQLite"))
        .extracting(PlanNode::operator)
        .containsExactly("Remote", "Project", "Filter", "Scan");
    assertThat(profile.explanation().plan().nodes())
        .filteredOn(node -> node.operator().equals("Filter"))
        .singleElement()
        .satisfies(node -> assertThat(node.steps()).containsExactly(2));
    assertThat(profile.explanation().rewrites())
        .anySatisfy(it -> assertThat(it.rule()).isEqualTo("pushdown"));
  }
}
