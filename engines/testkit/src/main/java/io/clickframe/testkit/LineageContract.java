package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.JobScope;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.lifecycle.CreateMode;
import io.clickframe.lifecycle.JobOptions;
import io.clickframe.lineage.Lineage;
import io.clickframe.lineage.Operation;
import io.clickframe.spi.StorageKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operation log: what was made of what. */
public abstract class LineageContract extends EngineContract {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  /** For the engine's test class. */
  protected LineageContract() {}

  @Test
  final void aJobLogsWhatItsObjectsWereMadeOf() {
    try (DataContext timed = open(ContextOptions.defaults().clock(now::get));
        JobScope job = timed.job("daily", JobOptions.defaults().timeToLive(Duration.ofDays(1)))) {
      DataContext context = job.context();
      DataObject employees = job.materialize(samples().employees(), "employees");
      DataObject projects = samples().projects().materialize(context);
      DataStore left = employees.store();
      DataStore right = projects.store();
      DataObject joined =
          left.join(right, on(left.col("id").eq(right.col("who"))))
              .groupBy("dept")
              .agg(count().as("n"))
              .execute(context);
      DataObject top = job.materialize(joined.store().filter("n > 0"), "top", CreateMode.REPLACE);
      List<Operation> operations = context.operations().ofJob(job.id());
      assertThat(operations)
          .extracting(Operation::kind)
          .containsExactly("create", "materialize", "execute", "create");
      assertThat(operations)
          .extracting(Operation::object)
          .containsExactly(employees.id(), projects.id(), joined.id(), top.id());
      assertThat(operations.get(2).inputs())
          .isEqualTo(Map.of("from", employees.id(), "join", projects.id()));
      assertThat(operations.get(2).sql()).startsWith("SELECT").contains(employees.name());
      assertThat(operations.get(2).steps()).contains("join");
      assertThat(operations.get(2).site()).startsWith("LineageContract.java:");
      assertThat(operations).allMatch(operation -> operation.job() == job.id());

      Lineage all = context.operations().lineage();
      assertThat(all.upstream(top.id()).operations()).hasSize(4);
      assertThat(all.upstream(joined.id()).operations()).hasSize(3);
      assertThat(all.downstream(employees.id()).operations())
          .extracting(Operation::object)
          .containsExactly(joined.id(), top.id());
      assertThat(all.around(projects.id()).objects())
          .contains(projects.id(), joined.id(), top.id());
      assertThat(all.upstream(projects.id()).toText())
          .matches(
              projects.id()
                  + " <- materialize at LineageContract.java:\\d+ \\(from: file .*projects.*\\)\n");
      assertThat(all.upstream(joined.id()).toMermaid())
          .startsWith("flowchart LR\n")
          .contains("[\"" + employees.id() + "\"]")
          .contains("-->|\"execute: join\"|");
    }
    now.updateAndGet(time -> time.plus(Duration.ofDays(2)));
    try (DataContext timed = open(ContextOptions.defaults().clock(now::get))) {
      // Where there may be something left over, opening has looked already.
      boolean looked = timed.engine().storage() != StorageKind.MEMORY;
      assertThat(timed.catalog().cleanUp()).hasSize(looked ? 0 : 2);
      assertThat(timed.operations().all()).isEmpty();
    }
  }

  @Test
  final void filesThatObjectsAreWrittenToAreLogged(@TempDir Path folder) {
    try (DataContext logged = open(ContextOptions.defaults().logOperations())) {
      DataObject made = samples().employees().execute(logged);
      for (String name : List.of("by-the-engine.csv", "from-memory.arrow")) {
        made.writeTo(folder.resolve(name));
        Lineage file = logged.operations().lineage().upstream("file " + folder.resolve(name));
        assertThat(file.operations())
            .extracting(Operation::kind)
            .containsExactly("execute", "write");
        assertThat(file.operations().getLast().inputs()).isEqualTo(Map.of("from", made.id()));
      }
      execute("TRUNCATE TABLE clickframe._operations");
    }
  }

  @Test
  final void aContextLogsOnlyIfAsked() {
    samples().employees().execute(context()).close();
    assertThat(context().operations().all()).isEmpty();
    try (DataContext logged = open(ContextOptions.defaults().logOperations())) {
      DataObject loaded = logged.load().values(List.of(1, 2, 3));
      DataObject made = loaded.store().agg(col("value").sum().as("s")).execute(logged);
      logged.catalog().create("sum", made.store()).close();
      logged.catalog().create("sum", made.store(), CreateMode.APPEND).close();
      Lineage lineage = logged.operations().lineage().upstream("p_sum");
      assertThat(lineage.operations())
          .extracting(Operation::kind)
          .containsExactly("load", "execute", "create", "append");
      assertThat(lineage.operations().get(3).inputs()).isEqualTo(Map.of("from", made.id()));
      logged.catalog().drop("sum");
      execute("TRUNCATE TABLE clickframe._operations");
    }
  }
}
