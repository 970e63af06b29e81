package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.internal.table.Keeper;
import io.clickframe.internal.table.ManagedTable;
import io.clickframe.internal.table.TableKind;
import io.clickframe.internal.table.TableManager;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.spi.SqlStatement;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a storage that several processes share, a dead one's tables go once its lease is over, and not
 * before. {@code -Dclickframe.kills=100} kills more of them.
 */
class LeaseTest {
  private static final int KILLS = Integer.getInteger("clickframe.kills", 3);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  @Test
  void aDeadProcesssTablesGoWhenItsLeaseIsOver(@TempDir Path storage) throws Exception {
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      killWhileItMakesTables(storage, random.nextInt(300));
      now.set(Instant.now());
      try (BufferAllocator allocator = new RootAllocator();
          ChdbEngine engine = ChdbEngine.open(storage)) {
        ContextOptions options = ContextOptions.defaults().clock(now::get);
        try (TableManager tables =
            new TableManager(DelegatingEngine.shared(engine), allocator, options)) {
          ManagedTable own =
              tables.create(
                  tables.temporary("own"), Keeper.NONE, "`a` Int8", TableKind.MEMORY, _ -> {});
          int leased = count(engine);
          assertThat(leased).isPositive();
          now.updateAndGet(time -> time.plus(Duration.ofSeconds(60)));
          assertThat(tables.reaper().reap()).isEmpty();
          now.updateAndGet(time -> time.plus(Duration.ofSeconds(40)));
          assertThat(tables.reaper().reap()).hasSizeBetween(leased, leased + 1);
          assertThat(count(engine)).isZero();
          assertThat(tables.ledger().tables()).hasSize(1);
          assertThat(tables.ledger().exists(own.name())).isTrue();
          own.close();
        }
      }
    }
  }

  private static int count(ChdbEngine engine) {
    return engine
        .lines(
            SqlStatement.of(
                "SELECT name FROM system.tables WHERE database = 'clickframe' AND"
                    + " startsWith(name, 't_leased')"))
        .size();
  }

  private static void killWhileItMakesTables(Path storage, int millis) throws Exception {
    Process child = ChildJvm.start(LeasingProgram.class, List.of(), Map.of(), storage.toString());
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      String line = output.readLine();
      while (line != null && !line.equals("ready")) {
        line = output.readLine();
      }
      assertThat(line).isEqualTo("ready");
      assertThat(child.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      child.destroyForcibly();
      assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
