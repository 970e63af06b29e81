package io.clickframe.sourcetest.pushdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.PostgresServer;
import io.clickframe.testkit.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Chains over PostgreSQL, run with and without pushdown and over the engine's own tables. */
abstract class PushdownTest extends SourceTest {
  private static final Pattern FENCE = Pattern.compile("(?m)^Remote \\d+ asks ");

  final PostgresServer server = PostgresServer.shared();
  final EdgeTables tables = new EdgeTables(server);
  private final Map<String, DataObject> copies = new TreeMap<>();

  /** A chain over tables by their names. */
  @FunctionalInterface
  interface Chain {
    DataStore over(Function<String, DataStore> stores);
  }

  @BeforeAll
  final void createTables() throws SQLException {
    tables.create();
    for (String table : List.of("wide", "keys", "none")) {
      copies.put(table, tables.store(table, false).materialize(context(), "copy_of_" + table));
    }
  }

  @AfterAll
  final void dropCopies() {
    copies.values().forEach(DataObject::close);
  }

  final DataStore pushed(Chain chain) {
    return chain.over(table -> tables.store(table, true));
  }

  final DataStore unpushed(Chain chain) {
    return chain.over(table -> tables.store(table, false));
  }

  /** The chain over copies of the tables, which no database has to do with. */
  final DataStore copied(Chain chain) {
    return chain.over(table -> {
      DataObject copy = copies.get(table);
      return copy == null ? tables.store(table, false) : copy.store();
    });
  }

  /** The parts of a chain that run in the database. */
  final int fences(DataStore chain) {
    return Math.toIntExact(FENCE.matcher(chain.explain(context()).toString()).results().count());
  }

  /** Why steps of a chain stay, line by line. */
  final String stays(DataStore chain) {
    return chain
        .explain(context())
        .toString()
        .lines()
        .filter(line -> line.startsWith("Stays in ClickHouse: "))
        .collect(Collectors.joining("\n"));
  }

  /** The queries for rows, not columns, that the server receives while a chain runs. */
  final List<String> sent(DataStore chain) {
    return server.received(() -> Rows.of(chain, context())).stream()
        .filter(sql -> sql.startsWith("COPY ") && !sql.contains("pg_catalog"))
        .toList();
  }

  /** The same types and rows, wherever it runs. */
  final Rows agreed(Chain chain) {
    Rows rows = Rows.of(pushed(chain), context());
    Rows expected = Rows.of(unpushed(chain), context());
    assertThat(rows.schema()).isEqualTo(expected.schema());
    assertThat(rows.sorted()).isEqualTo(expected.sorted());
    Rows copied = Rows.of(copied(chain), context());
    assertThat(rows.schema()).isEqualTo(copied.schema());
    assertThat(rows.sorted()).isEqualTo(copied.sorted());
    return rows;
  }
}
