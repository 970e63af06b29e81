package io.clickframe.sourcetest.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.ClickHouseServer;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.data.TypeSamples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every type of ClickHouse comes from another server as it is in this engine. */
class TypesTest extends SourceTest {
  private final ClickHouseServer server = ClickHouseServer.shared();

  private DataStore far(boolean pushdown) {
    return DataStore.clickhouse(
        server.address(),
        "default",
        "typed",
        options -> options.credentials(server.user(), server.password()).pushdown(pushdown));
  }

  @TestFactory
  Stream<DynamicTest> arrives() {
    return TypeSamples.all().entrySet().stream()
        .map(sample ->
            DynamicTest.dynamicTest(
                sample.getKey(), () -> arrives(sample.getKey(), sample.getValue())));
  }

  private void arrives(String type, String select) {
    server.execute("CREATE OR REPLACE VIEW typed AS " + select);
    DataStore some = far(true).filter("k >= 2").select("c", "k");
    Rows here;
    try {
      here = Rows.of(DataStore.sql(select), context());
    } catch (ClickFrameException e) {
      assertThat(catchThrowableOfType(ClickFrameException.class, () -> Rows.of(some, context())))
          .hasSameClassAs(e)
          .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(e.code()));
      return;
    }
    assertThat(here.schema().columns().getLast().type()).as("the sample").hasToString(type);
    Rows all = Rows.of(far(false), context());
    assertThat(all.schema()).isEqualTo(here.schema());
    assertThat(text(all.values().stream())).isEqualTo(text(here.values().stream()));
    assertThat(text(Rows.of(some, context()).values().stream()))
        .isEqualTo(
            text(
                here.values().stream()
                    .filter(row -> ((Number) row.getFirst()).longValue() >= 2)
                    .map(List::reversed)));
  }

  private static List<String> text(Stream<List<Object>> rows) {
    return rows.map(List::toString).sorted().toList();
  }
}
