package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.internal.table.Keeper;
import io.clickframe.internal.table.ManagedTable;
import io.clickframe.internal.table.TableKind;
import io.clickframe.internal.table.TableManager;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.spi.SqlStatement;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A table that cannot be dropped is not forgotten, and keeps nobody waiting. */
@Timeout(60)
class DropFailureTest {
  private volatile boolean refuses = true;

  @Test
  void aTableStaysInTheLedgerUntilItIsSeenToBeGone() {
    try (BufferAllocator allocator = new RootAllocator();
        ChdbEngine engine = ChdbEngine.open(null);
        TableManager tables =
            new TableManager(failing(engine), allocator, ContextOptions.defaults())) {
      ManagedTable one = table(tables);
      ManagedTable other = table(tables);
      one.close();
      other.close();
      assertThatThrownBy(tables::flush)
          .isInstanceOf(QueryException.class)
          .hasMessage("no drop today")
          .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
      tables.flush(); // what failed was said once
      assertThat(tables.ledger().tables()).hasSize(2);
      refuses = false;
      tables.drop(one.name());
      assertThat(tables.ledger().tables()).hasSize(1);
      assertThat(tables.ledger().exists(one.name())).isFalse();
      tables.drop(other.name());
      assertThat(tables.ledger().tables()).isEmpty();
    }
  }

  @Test
  void theReaperTriesAgain() {
    try (BufferAllocator allocator = new RootAllocator();
        ChdbEngine engine = ChdbEngine.open(null)) {
      ManagedTable left;
      TableManager dead = new TableManager(failing(engine), allocator, ContextOptions.defaults());
      left = table(dead);
      left.close();
      assertThatThrownBy(dead::close).hasMessage("no drop today");
      try (TableManager next =
          new TableManager(failing(engine), allocator, ContextOptions.defaults())) {
        next.prepare();
        assertThat(next.reaper().reap()).isEmpty();
        assertThat(next.ledger().table(left.name())).isPresent();
        refuses = false;
        assertThat(next.reaper().reap()).containsExactly(left.name().text());
        assertThat(next.ledger().table(left.name())).isEmpty();
      }
    }
  }

  private static ManagedTable table(TableManager tables) {
    return tables.create(
        tables.temporary("stuck"), Keeper.NONE, "`a` Int8", TableKind.MEMORY, _ -> {});
  }

  private DelegatingEngine failing(ChdbEngine engine) {
    return new DelegatingEngine(engine) {
      @Override
      public void run(SqlStatement statement) {
        if (refuses && statement.text().startsWith("DROP TABLE")) {
          throw new QueryException(
              ErrorCode.QUERY_FAILED, "no drop today", 1, statement.text(), null);
        }
        super.run(statement);
      }
    };
  }
}
