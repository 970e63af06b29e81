package io.clickframe.sourcetest.pushdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.testkit.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chains of the manual's table over another database: they give the same with and without
 * pushdown, and run there as a whole where the database's column says yes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OtherDialectsTest extends SourceTest {
  private static final Path MANUAL = Path.of("../../docs/manual/pushdown.md");
  private static final Pattern FENCE = Pattern.compile("(?m)^Remote \\d+ asks ");
  private static final Pattern STAYS = Pattern.compile("(?m)^Stays in ClickHouse: (.*)$");

  /** Steps around the part that runs there, of which nothing is said. */
  private static final Set<String> SILENT =
      Set.of("sort", "limitBy", "asofJoin", "constantColumns");

  private final Map<String, String> found = new LinkedHashMap<>();

  /** Makes {@code wide}, {@code keys} and {@code none}. */
  abstract void create() throws SQLException;

  abstract DataStore store(String table, boolean pushdown);

  /** The position of the database's column in the manual's table, from zero. */
  abstract int column();

  @BeforeAll
  final void createTables() throws SQLException {
    create();
  }

  /** For those who write the manual. */
  @AfterAll
  final void printFound() {
    if (Boolean.getBoolean("clickframe.manual")) {
      found.forEach(
          (name, what) -> System.out.println("FOUND " + column() + " " + name + " " + what));
    }
  }

  static Stream<Entry> entries() {
    return Stream.concat(PostgresRunsThereTest.entries(), PostgresStaysTest.entries());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void givesTheSameAndRunsWhereTheManualSays(Entry entry) throws IOException {
    Rows expected;
    try {
      expected = Rows.of(entry.chain().over(table -> store(table, false)), context());
    } catch (ClickFrameException e) {
      found.put(entry.name(), "fails");
      assertThat(failure(entry.chain().over(table -> store(table, true))))
          .as(e.toString())
          .isNotNull();
      return;
    }
    DataStore chain = entry.chain().over(table -> store(table, true));
    Rows rows = Rows.of(chain, context());
    String explained = chain.explain(context()).toString();
    String reasons =
        STAYS.matcher(explained).results().map(it -> it.group(1)).collect(Collectors.joining("; "));
    boolean whole = FENCE.matcher(explained).results().count() == 1 && reasons.isEmpty();
    found.put(entry.name(), whole ? "yes" : "no: " + reasons);
    assertThat(rows.schema()).isEqualTo(expected.schema());
    assertThat(rows.sorted()).isEqualTo(expected.sorted());
    String said = said(entry.name());
    assertThat(said).as("the manual's cell").isNotBlank();
    if (said.startsWith("yes")) {
      assertThat(reasons).isEmpty();
      assertThat(whole).isTrue();
    } else if (!SILENT.contains(entry.name())) {
      assertThat(whole).as(explained).isFalse();
    }
  }

  private @Nullable String failure(DataStore chain) {
    try {
      Rows.of(chain, context());
      return null;
    } catch (ClickFrameException e) {
      return e.toString();
    }
  }

  private String said(String name) throws IOException {
    return Pattern.compile("(?m)^\\| `" + name + "` \\|(.*)\\|$")
        .matcher(Files.readString(MANUAL))
        .results()
        .map(MatchResult::group)
        .map(line -> line.split(" \\| ?", -1)[column()].strip())
        .findFirst()
        .orElseThrow();
  }
}
