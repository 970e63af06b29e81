package io.clickframe.engine.chdb.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary;
import io.clickframe.engine.chdb.internal.load.LibraryLocator;
import io.clickframe.engine.chdb.internal.load.Surroundings;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.StaleObjectException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {
  private final ForeignChdbLibrary library =
      ForeignChdbLibrary.load(new LibraryLocator(Surroundings.current()).locate());
  private final ConnectionPool pool = new ConnectionPool(this::open, Duration.ofMillis(50));

  private Connection open() {
    return new Connection(library, Objects.requireNonNull(library.connect(List.of("clickhouse"))));
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(pool.close(Duration.ofSeconds(1))).isTrue();
    assertThat(NativeObjects.CONNECTIONS).hasValue(0);
  }

  @Test
  void reusesTheConnectionThatWasGivenBack() {
    Connection first = pool.lease();
    pool.giveBack(first);
    Connection second = pool.lease();
    assertThat(second).isSameAs(first);
    pool.giveBack(second);
  }

  @Test
  void neverHandsOutADiscardedConnection() {
    Connection first = pool.lease();
    pool.discard(first);
    Connection second = pool.lease();
    assertThat(second).isNotSameAs(first);
    pool.giveBack(second);
  }

  @Test
  void refusesMoreThanItsBoundAfterAWaitAndKeepsFewIdle() {
    List<Connection> all =
        IntStream.range(0, ConnectionPool.MOST_LEASED).mapToObj(i -> pool.lease()).toList();
    assertThatThrownBy(pool::lease)
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("128 statements are open")
        .hasMessageContaining("Close results and streams");
    all.forEach(pool::giveBack);
    assertThat(NativeObjects.CONNECTIONS).hasValue(16);
    pool.giveBack(pool.lease());
  }

  @Test
  void interruptedWaitIsACancellationThatKeepsTheFlag() {
    List<Connection> all =
        IntStream.range(0, ConnectionPool.MOST_LEASED).mapToObj(i -> pool.lease()).toList();
    Thread.currentThread().interrupt();
    assertThatThrownBy(pool::lease)
        .isInstanceOf(QueryCancelledException.class)
        .hasMessageContaining("interrupted while it waited");
    assertThat(Thread.interrupted()).isTrue();
    all.forEach(pool::giveBack);
  }

  @Test
  void closedPoolRefusesAndSaysWhenConnectionsStayOut() {
    Connection out = pool.lease();
    assertThat(pool.close(Duration.ofMillis(10))).isFalse();
    assertThatThrownBy(pool::lease)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("closed");
    pool.giveBack(out);
  }

  @Test
  void failedOpeningCostsNoLease() {
    ConnectionPool broken =
        new ConnectionPool(
            () -> {
              throw new IllegalStateException("no engine");
            },
            Duration.ofMillis(10));
    for (int i = 0; i <= ConnectionPool.MOST_LEASED; i++) {
      assertThatThrownBy(broken::lease)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no engine");
    }
  }
}
