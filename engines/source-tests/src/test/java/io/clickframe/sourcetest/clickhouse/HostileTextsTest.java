package io.clickframe.sourcetest.clickhouse;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.Schema;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.ClickHouseServer;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.data.HostileTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Any text and any name goes to another server as it is, and comes back: it is written into the
 * query for the server, into the query around that, and again by the engine that sends it.
 */
class HostileTextsTest extends SourceTest {
  private static final int COUNT = 200;
  private static final int BATCH = 50;

  private final ClickHouseServer server = ClickHouseServer.shared();
  private final List<String> texts = HostileTexts.generate(COUNT);

  @BeforeAll
  void createTable() {
    server.execute("CREATE OR REPLACE TABLE texts (id Int32, s String) ENGINE = Memory");
    server.execute(
        IntStream.range(0, COUNT)
            .mapToObj(i -> "(" + i + ", unhex('" + hex(texts.get(i)) + "'))")
            .reduce("INSERT INTO texts VALUES ", (sql, row) -> sql + row));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private DataStore table() {
    return DataStore.clickhouse(
        server.address(),
        "default",
        "texts",
        options -> options.credentials(server.user(), server.password()));
  }

  private Rows whole(DataStore chain) {
    assertThat(chain.explain(context()).toString())
        .contains("Remote 1 asks ClickHouse")
        .doesNotContain("Stays");
    return Rows.of(chain, context());
  }

  @Test
  void constantsComeBack() {
    for (int start = 0; start < COUNT; start += BATCH) {
      List<String> batch = texts.subList(start, start + BATCH);
      Object[] columns = new Object[BATCH];
      for (int i = 0; i < BATCH; i++) {
        columns[i] = lit(batch.get(i)).as("v" + i);
      }
      assertThat(whole(table().filter("id = 0").select(columns)).values())
          .containsExactly(new ArrayList<Object>(batch));
    }
  }

  @Test
  void conditionsFindExactlyTheirRows() {
    for (int start = 0; start < COUNT; start += BATCH) {
      Object[] sums = new Object[BATCH];
      List<Object> expected = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        sums[i] =
            fn("sumIf", col("id"), col("s").eq(texts.get(start + i))).cast("Int32").as("n" + i);
        expected.add(start + i);
      }
      assertThat(whole(table().agg(sums)).values()).containsExactly(expected);
    }
  }

  @Test
  void namesComeBack() {
    List<String> names = texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
    for (int start = 0; start + BATCH <= names.size(); start += BATCH) {
      List<String> batch = names.subList(start, start + BATCH);
      Object[] columns = batch.stream().map(name -> col("id").as(name)).toArray();
      // With line breaks in them they are only said here.
      Rows rows = Rows.of(table().filter("id = 7").select(columns), context());
      assertThat(rows.schema().columns().stream().map(Schema.Column::name).toList())
          .isEqualTo(batch);
      assertThat(rows.values().getFirst()).containsOnly(7);
    }
  }
}
