package io.clickframe.engine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ObjectExistsException;
import io.clickframe.error.QueryException;
import io.clickframe.lifecycle.CreateMode;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.data.TypeSamples;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objects move between the embedded engine and a server, and are the same afterwards. */
class CopyTest {
  private final DataContext embedded = DataContext.open();
  private final DataContext server = DataContext.open(StandIn.shared().server());

  @AfterEach
  void leavesNothing() {
    for (DataContext context : new DataContext[] {embedded, server}) {
      context.flush();
      assertThat(context.allocator().getAllocatedMemory()).isZero();
      assertThat(context.catalog().listAll()).isEmpty();
      context.close();
    }
  }

  @Test
  void movesALastingObjectThereAndBack() {
    DataStore rows =
        DataStore.numbers(500_000).assign("toString(number) AS text", "number % 3 AS n");
    try (DataObject made = embedded.catalog().create("moved", rows);
        DataObject there = made.copyTo(server, "moved");
        DataObject back = there.copyTo(embedded, "back")) {
      assertThat(there.rowCount()).isEqualTo(500_000);
      String sums = "SELECT sum(number), sum(cityHash64(text)), uniqExact(text), sum(n) FROM ";
      Rows expected = sums(sums, "p_moved", embedded);
      assertThat(sums(sums, "p_moved", server).values()).isEqualTo(expected.values());
      assertThat(sums(sums, "p_back", embedded).values()).isEqualTo(expected.values());
      assertThat(back.schema()).isEqualTo(made.schema());
      assertThatThrownBy(() -> made.copyTo(server, "moved"))
          .isInstanceOf(ObjectExistsException.class);
      made.copyTo(server, "moved", CreateMode.APPEND).close();
      assertThat(server.catalog().open("moved").rowCount()).isEqualTo(1_000_000);
      made.copyTo(server, "moved", CreateMode.REPLACE).close();
      assertThat(server.catalog().open("moved").rowCount()).isEqualTo(500_000);
    }
    embedded.catalog().drop("moved");
    embedded.catalog().drop("back");
    server.catalog().drop("moved");
  }

  private static Rows sums(String select, String table, DataContext context) {
    return Rows.of(DataStore.sql(select + "clickframe." + table), context);
  }

  @Test
  void keepsEveryType() {
    for (Map.Entry<String, String> sample : TypeSamples.all().entrySet()) {
      if (sample.getKey().contains("Nothing")) {
        continue; // no table can have it, on either engine
      }
      try (DataObject made = DataStore.sql(sample.getValue()).execute(embedded);
          DataObject there = made.copyTo(server);
          DataObject back = there.copyTo(embedded)) {
        assertThat(back.schema()).as(sample.getKey()).isEqualTo(made.schema());
        assertThat(Rows.of(back.store(), embedded))
            .as(sample.getKey())
            .hasToString(Rows.of(made.store(), embedded).toString());
      }
    }
  }

  @Test
  void leavesNothingWhereReadingFails() {
    try (DataObject made = embedded.catalog().create("some", DataStore.numbers(10))) {
      embedded.engine().run(SqlStatement.of("DROP TABLE clickframe.p_some"));
      assertThatThrownBy(() -> made.copyTo(server, "some")).isInstanceOf(QueryException.class);
      assertThat(server.catalog().contains("some")).isFalse();
    }
  }
}
