package io.clickframe.engine.chdb.internal;

import io.clickframe.internal.engine.TextRows;
import io.clickframe.spi.SqlStatement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection outside the pool's bound, so that cancelling works however many statements run.
 * Opened at its first use, opened anew after a failure. Thread-safe; statements wait for one
 * another.
 */
final class ControlConnection implements AutoCloseable {
  private final Supplier<Connection> opener;
  private @Nullable Connection connection;
  private boolean closed;

  ControlConnection(Supplier<Connection> opener) {
    this.opener = opener;
  }

  /** The rows of a small statement whose columns are all String; empty once closed. */
  synchronized byte[] run(String sql) {
    if (closed) {
      return new byte[0];
    }
    Connection open = connection == null ? opener.get() : connection;
    connection = null; // comes back only after success
    try {
      byte[] result = open.run(EncodedStatement.of(SqlStatement.of(sql)), TextRows.FORMAT);
      connection = open;
      return result;
    } finally {
      if (connection == null) {
        open.close();
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
