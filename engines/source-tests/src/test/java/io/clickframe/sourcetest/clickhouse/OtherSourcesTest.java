package io.clickframe.sourcetest.clickhouse;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.ClickHouseServer;
import io.clickframe.testkit.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chains over ClickHouse and other places: the server is asked for its own rows, and hears nothing
 * of the others, neither what they are called nor how they are entered.
 */
class OtherSourcesTest extends SourceTest {
  private final ClickHouseServer server = ClickHouseServer.shared();
  @TempDir private Path folder;

  @BeforeAll
  void createTable() {
    server.execute(
        "CREATE OR REPLACE TABLE numbered (id Int64, s String) ENGINE = MergeTree ORDER BY id",
        "INSERT INTO numbered SELECT number, 'far ' || toString(number) FROM numbers(5)");
  }

  private DataStore far(boolean pushdown) {
    return DataStore.clickhouse(
        server.address(),
        "default",
        "numbered",
        options -> options.credentials(server.user(), server.password()).pushdown(pushdown));
  }

  private static DataStore values() {
    return DataStore.sql("SELECT 1::Int64 AS id, 'here' AS w UNION ALL SELECT 9, 'here'");
  }

  /** What a chain of the server's store and another one gives, and that only one is heard of. */
  private List<List<Object>> rows(DataStore chain) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> heard = server.received(() -> rows.addAll(Rows.of(chain, context()).sorted()));
    assertThat(heard).isNotEmpty();
    assertThat(heard)
        .allSatisfy(sql ->
            assertThat(sql)
                .contains("numbered")
                .doesNotContain(
                    "JOIN",
                    " IN ",
                    "in(",
                    "HAVING",
                    server.password(),
                    folder.toString(),
                    "'here'"));
    return rows;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void joinsTablesOfThisEngine(boolean pushdown) {
    try (DataObject here = values().materialize(context(), "only_here")) {
      assertThat(rows(far(pushdown).join(here.store(), on("id"))))
          .containsExactly(List.of(1L, "far 1", "here"));
      assertThat(rows(here.store().join(far(pushdown), on("id"))))
          .containsExactly(List.of(1L, "here", "far 1"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void joinsFilesOfThisMachine(boolean pushdown) throws IOException {
    Path file = Files.writeString(folder.resolve("here.csv"), "id,w\n1,here\n9,here\n");
    DataStore here = DataStore.file(file.toString(), o -> o.structure("id Int64, w String"));
    assertThat(rows(far(pushdown).join(here, on("id"), JoinType.LEFT)))
        .hasSize(5)
        .contains(List.of(1L, "far 1", "here"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void filtersByWhatIsHere(boolean pushdown) {
    try (DataObject here = values().materialize(context(), "keys_here")) {
      DataStore keys = here.store().select("id");
      assertThat(rows(far(pushdown).filter(col("id").in(keys))))
          .containsExactly(List.of(1L, "far 1"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void joinsAnotherServer(boolean pushdown) {
    try (ClickHouseServer second = ClickHouseServer.start()) {
      second.execute(
          "CREATE TABLE second (id Int64, w String) ENGINE = MergeTree ORDER BY id",
          "INSERT INTO second VALUES (1, 'here'), (9, 'here')");
      DataStore other =
          DataStore.clickhouse(
              second.address(),
              "default",
              "second",
              options -> options.credentials(second.user(), second.password()).pushdown(pushdown));
      assertThat(rows(far(pushdown).join(other, on("id"))))
          .containsExactly(List.of(1L, "far 1", "here"));
    }
  }
}
