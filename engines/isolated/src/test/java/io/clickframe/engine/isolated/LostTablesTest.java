package io.clickframe.engine.isolated;

import static io.clickframe.engine.isolated.IsolatedEngine.isolated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.JobScope;
import io.clickframe.error.EngineCrashedException;
import io.clickframe.error.ObjectNotFoundException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.spi.SqlStatement;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays and what is lost when the process ends, and that nothing lost is read as empty. */
class LostTablesTest {
  @TempDir Path folder;

  private static final DataStore ROWS = DataStore.numbers(50_000);

  /** Ends the process while it runs a statement. */
  static void crash(DataContext context) {
    long pid = Signals.pid(context);
    long before = context.engine().generation();
    Thread.ofVirtual().start(() -> Signals.send("KILL", pid));
    assertThatThrownBy(() ->
            context
                .engine()
                .run(SqlStatement.of("SELECT sum(sipHash64(number)) FROM numbers(1000000000000)")))
        .isInstanceOf(EngineCrashedException.class)
        .hasMessageContaining("(pid " + pid + ") was killed (SIGKILL")
        .hasMessageContaining("while it ran: SELECT sum(sipHash64(number))");
    assertThat(context.engine().generation()).isEqualTo(before + 1);
  }

  @Test
  void objectsOnTablesInMemorySayThatTheyAreLost() {
    try (DataContext context = DataContext.open(isolated())) {
      DataObject table = ROWS.materialize(context, "lost");
      DataObject rows = ROWS.execute(context);
      crash(context);
      assertThatThrownBy(() -> table.store().count(context))
          .isInstanceOf(StaleObjectException.class)
          .hasMessageContaining("the engine's process has ended since it was made")
          .hasMessageContaining("Make it again");
      assertThat(rows.column("number").toLongArray()).endsWith(49_998, 49_999);
      assertThat(rows.store().count(context))
          .as("rows of this program are loaded anew")
          .isEqualTo(50_000);
      try (DataObject again = ROWS.materialize(context, "lost")) {
        assertThat(again.store().count(context)).isEqualTo(50_000);
      }
      table.close();
      rows.close();
    }
  }

  @Test
  void rowsOfThisProgramAreLoadedAnew() {
    try (DataContext context = DataContext.open(isolated());
        DataObject rows = ROWS.execute(context)) {
      for (int i = 0; i < 3; i++) {
        assertThat(rows.store().filter("number < 100").count(context)).isEqualTo(100);
        crash(context);
      }
    }
  }

  @Test
  void namedTablesInMemoryAreNoLongerThere() {
    try (DataContext context = DataContext.open(isolated())) {
      context.catalog().create("named", ROWS).close();
      crash(context);
      assertThatThrownBy(() -> context.catalog().open("named"))
          .isInstanceOf(ObjectNotFoundException.class);
      assertThat(context.catalog().list()).isEmpty();
      try (DataObject again = context.catalog().create("named", ROWS)) {
        assertThat(again.rowCount()).isEqualTo(50_000);
      }
    }
  }

  @Test
  void jobsEndWellThoughTheirTablesAreLost() {
    try (DataContext context = DataContext.open(isolated());
        JobScope job = context.job("work")) {
      DataObject stage = job.materialize(ROWS, "stage");
      crash(context);
      assertThatThrownBy(() -> stage.store().count(job.context()))
          .isInstanceOf(StaleObjectException.class);
      stage.close();
    }
  }

  @Test
  void tablesInAFolderStayAndThoseInMemoryAreNotReadAsEmpty() {
    try (DataContext context = DataContext.open(isolated().storage(folder.resolve("storage")))) {
      DataObject temporary = ROWS.materialize(context, "lost");
      DataObject loaded = context.load().values(IntStream.range(0, 50_000).boxed().toList());
      DataObject named = context.catalog().create("named", ROWS);
      crash(context);
      assertThat(named.store().count(context)).isEqualTo(50_000);
      assertThat(temporary.store().count(context)).isEqualTo(50_000);
      assertThatThrownBy(() -> loaded.store().count(context))
          .isInstanceOf(StaleObjectException.class);
      temporary.close();
      loaded.close();
      named.close();
      context.flush();
    }
  }

  @Test
  void aContextClosesWellAfterTheProcessHasEnded() {
    DataContext context = DataContext.open(isolated());
    ROWS.materialize(context, "lost");
    crash(context);
    context.close();
    assertThat(Signals.children()).isEmpty();
  }
}
