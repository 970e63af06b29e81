package io.clickframe.engine.server;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.spi.StorageKind;
import org.junit.jupiter.api.Test;

class ServerEngineTest {

  @Test
  void runsChains() {
    try (DataContext context = DataContext.open(StandIn.shared().server());
        DataObject rows =
            DataStore.numbers(1000)
                .filter(col("number").gt(990))
                .sort(col("number").desc())
                .limit(3)
                .execute(context)) {
      assertThat(context.engine().storage()).isEqualTo(StorageKind.SHARED);
      assertThat(rows.column("number").toLongArray()).containsExactly(999, 998, 997);
    }
  }
}
