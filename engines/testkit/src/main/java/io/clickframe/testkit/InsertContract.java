package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryException;
import io.clickframe.result.Batch;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.Engine;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows are loaded chunk by chunk; what fails midway leaves the engine usable. */
@Timeout(120)
public abstract class InsertContract extends EngineContract {
  private static final SqlStatement INTO = SqlStatement.of("INSERT INTO loaded (n)");
  private static final int CHUNK_ROWS = 1000;

  /** For the engine's test class. */
  protected InsertContract() {}

  @BeforeEach
  final void createTable() {
    execute("CREATE TABLE loaded (n Int64) ENGINE = Memory");
  }

  @AfterEach
  final void dropTable() {
    execute("DROP TABLE loaded");
  }

  private Engine engine() {
    return context().engine();
  }

  @Test
  final void loadsAMillionRowsInMemoryThatStays() {
    // A table that keeps nothing: what grows is not the table.
    execute("CREATE TABLE nowhere (n Int64, s String) ENGINE = Null");
    try {
      byte[] text = new byte[200];
      text[0] = (byte) 198;
      text[1] = 1;
      // 208 MB pass each time. Allocators, compilers and the heap grow in steps, then no more.
      long before = Long.MAX_VALUE;
      long growth = Long.MAX_VALUE;
      for (int round = 0; round < 12 && growth >= 20_000; round++) {
        engine()
            .insert(
                SqlStatement.of("INSERT INTO nowhere (n, s)"), "RowBinary", wide(1_000_000, text));
        long now = residentKilobytes();
        growth = round == 0 ? growth : now - before;
        before = now;
      }
      assertThat(growth).as("growth in kB").isLessThan(20_000);
    } finally {
      execute("DROP TABLE nowhere");
    }
  }

  @Test
  final void loadsAllRowsOnce() {
    engine().insert(INTO, "RowBinary", numbers(1_000_000, () -> {}));
    assertThat(one("SELECT toInt64(count()) AS x FROM loaded")).isEqualTo(1_000_000);
    assertThat(one("SELECT sum(n) AS x FROM loaded")).isEqualTo(499_999_500_000L);
  }

  @Test
  final void loadsNothing() {
    engine().insert(INTO, "RowBinary", () -> null);
    assertThat(one("SELECT toInt64(count()) AS x FROM loaded")).isZero();
  }

  @Test
  final void saysWhatTheEngineCannotRead() {
    assertThatThrownBy(() -> engine().insert(INTO, "RowBinary", once(new byte[] {1, 2, 3})))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("Cannot read all data");
    assertThatThrownBy(() -> engine().insert(INTO, "NoSuchFormat", once(new byte[8])))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("NoSuchFormat");
    assertThatThrownBy(() ->
            engine()
                .insert(SqlStatement.of("INSERT INTO missing (n)"), "RowBinary", once(new byte[8])))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("missing");
    staysUsable();
  }

  @Test
  final void throwsWhatTheRowsThrowMidway() {
    for (int i = 0; i < 200; i++) { // more often than there are connections
      assertThatThrownBy(() ->
              engine()
                  .insert(
                      INTO,
                      "RowBinary",
                      numbers(
                          10_000,
                          () -> {
                            throw new IllegalStateException("row 5000");
                          })))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("row 5000");
    }
    staysUsable();
  }

  @Test
  final void stopsWhenItsThreadIsInterrupted() throws Exception {
    CountDownLatch loading = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                engine().insert(INTO, "RowBinary", numbers(Integer.MAX_VALUE, loading::countDown));
              } catch (RuntimeException e) {
                thrown.set(e);
              }
            });
    loading.await();
    thread.interrupt();
    thread.join();
    assertThat(thrown.get()).isInstanceOf(QueryCancelledException.class);
    staysUsable();
  }

  private void staysUsable() {
    execute("TRUNCATE TABLE loaded");
    engine().insert(INTO, "RowBinary", numbers(5000, () -> {}));
    assertThat(one("SELECT toInt64(count()) AS x FROM loaded")).isEqualTo(5000);
  }

  private static ByteChunks once(byte[] bytes) {
    AtomicReference<@Nullable ByteBuffer> left = new AtomicReference<>(ByteBuffer.wrap(bytes));
    return () -> left.getAndSet(null);
  }

  /** The numbers from 0 on; half-way to 10,000 something happens. */
  private static ByteChunks numbers(int rows, Runnable halfway) {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_ROWS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return new ByteChunks() {
      private int row;

      @Override
      public @Nullable ByteBuffer next() {
        if (row == 5000) {
          halfway.run();
        }
        chunk.clear();
        while (row < rows && chunk.hasRemaining()) {
          chunk.putLong(row++);
        }
        chunk.flip();
        return chunk.hasRemaining() ? chunk : null;
      }
    };
  }

  private static ByteChunks wide(int rows, byte[] text) {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_ROWS * (Long.BYTES + text.length));
    return new ByteChunks() {
      private int row;

      @Override
      public @Nullable ByteBuffer next() {
        chunk.clear();
        while (row < rows && chunk.hasRemaining()) {
          chunk.putLong(row++).put(text);
        }
        chunk.flip();
        return chunk.hasRemaining() ? chunk : null;
      }
    };
  }

  private long one(String sql) {
    try (BatchStream stream =
            engine().query(SqlStatement.of(sql), QueryOptions.NONE, context().allocator());
        VectorSchemaRoot root = stream.next()) {
      if (root == null) {
        throw new IllegalStateException("no row");
      }
      return Batch.of(stream.schema(), root).row(0).getLong("x");
    }
  }

  /** Memory of the process that is in use, or 0 where the system does not tell. */
  private static long residentKilobytes() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
