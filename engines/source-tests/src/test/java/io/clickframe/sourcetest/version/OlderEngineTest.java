package io.clickframe.sourcetest.version;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.explain.Profile;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.SqliteFile;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineFactory;
import io.clickframe.testkit.Rows;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same chains on the newest version and on one that lacks something. */
class OlderEngineTest extends SourceTest {
  private static final String NEEDS = " needs ClickHouse %s; this server is " + OlderEngine.VERSION;

  private final DataContext older =
      DataContext.open(
          new EngineFactory() {
            @Override
            public String label() {
              return "an older version";
            }

            @Override
            public Engine open() {
              return new OlderEngine();
            }
          });

  @TempDir private static Path folder;

  private static SqliteFile file() {
    return SqliteFile.in(folder, "orders.sqlite");
  }

  @BeforeAll
  static void create() throws SQLException {
    file()
        .execute(
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, name TEXT)",
            "INSERT INTO orders VALUES (1, 10, 'ann'), (2, 10, NULL), (3, 20, 'bob')");
  }

  @AfterAll
  void close() {
    assertThat(older.allocator().getAllocatedMemory()).isZero();
    older.close();
  }

  private static DataStore orders(UnaryOperator<DatabaseOptions> options) {
    return DataStore.sqlite(file().path(), "orders", options::apply);
  }

  private void assertNeeds(DataStore chain, String name, String version) {
    assertThat(chain.toSql(context())).isNotBlank();
    assertThatThrownBy(() -> chain.toSql(older))
        .isInstanceOf(InvalidExpressionException.class)
        .hasMessageContaining(name + NEEDS.formatted(version))
        .hasMessageNotContaining("Maybe you meant");
  }

  @Test
  void refusesNewerFunctionsWithTheVersionThatHasThem() {
    DataStore numbers = DataStore.numbers(3);
    assertNeeds(numbers.assign(fn("base32Encode", lit("a")).as("text")), "base32Encode", "25.6");
    assertNeeds(numbers.assign("base32Encode('a') AS text"), "base32Encode", "25.6");
    assertNeeds(
        numbers.groupBy().agg(fn("studentTTestOneSample", col("number"), lit(1.0)).as("t")),
        "studentTTestOneSample",
        "25.10");
  }

  @Test
  void refusesThemAtTheCallWhereTheColumnsAreKnown() {
    DataStore numbers = DataStore.numbers(3).connect(older);
    assertThatThrownBy(() -> numbers.assign("base32Encode('a') AS text"))
        .isInstanceOf(InvalidExpressionException.class)
        .hasMessageContaining("base32Encode" + NEEDS.formatted("25.6"))
        .hasMessageContaining("in assign() at OlderEngineTest.java:");
  }

  @Test
  void refusesNewerTypes() {
    assertNeeds(DataStore.numbers(3).assign("CAST(number AS Time) AS t"), "Time", "25.6");
  }

  @Test
  void refusesNewerTableFunctions() {
    DataStore lake = DataStore.tableFunction("paimonLocal", folder.toString());
    assertThatThrownBy(() -> lake.toSql(older))
        .hasMessageContaining("paimonLocal" + NEEDS.formatted("25.10"));
  }

  @Test
  void keepsTheNearestNamesOfFunctionsThatNoVersionKnows() {
    DataStore numbers = DataStore.numbers(3).connect(older);
    assertThatThrownBy(() -> numbers.assign(fn("uper", lit("a")).as("text")))
        .isInstanceOf(InvalidExpressionException.class)
        .hasMessageContaining("Function with name `uper` does not exist. Maybe you meant: ")
        .hasMessageNotContaining("this server");
  }

  @Test
  void readsDatabasesWholeWhereTheyCannotBeSentQueries() {
    DataStore chain =
        orders(it -> it)
            .filter(col("id").gt(1))
            .groupBy("customer")
            .agg(fn("count").as("n"))
            .sort(col("customer"));
    assertThat(Rows.of(chain, older).values()).isEqualTo(Rows.of(chain, context()).values());
    assertThat(chain.explain(older).toString())
        .contains(
            "Stays in ClickHouse: all steps: to send SQLite a query, it" + NEEDS.formatted("26.7"));
    assertThat(chain.explain(context()).toString()).doesNotContain("Stays in ClickHouse");
  }

  @Test
  void profilesWithoutOperators() {
    Profile profile = DataStore.numbers(1000).filter("number > 10").profile(2, older);
    assertThat(profile.runs()).hasSize(2);
    assertThat(profile.engine().operators()).isEmpty();
    assertThat(profile.toString())
        .contains("Not known: EXPLAIN ANALYZE" + NEEDS.formatted("26.7"));
  }

  @Test
  void castsDeclaredColumnsWhereDatabasesCannot() {
    DataStore declared =
        orders(it -> it.structure("id UInt16, customer Decimal(9, 2), name Nullable(String)"));
    Rows rows = Rows.of(declared, older);
    assertThat(rows.schema()).isEqualTo(Rows.of(declared, context()).schema());
    assertThat(rows.sorted()).isEqualTo(Rows.of(declared, context()).sorted());
  }
}
