package io.clickframe.engine.server;

import io.clickframe.Schema;
import io.clickframe.engine.server.internal.ServerOptions;
import io.clickframe.engine.server.internal.ServerSession;
import io.clickframe.internal.engine.EngineVersion;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineSession;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.spi.StorageKind;
import io.clickframe.sql.SqlPlanner;
import io.clickframe.sql.TypeOracle;
import java.util.List;
import java.util.Objects;
import org.apache.arrow.memory.BufferAllocator;

/**
 * ClickHouse behind HTTP. Thread-safe: every statement has a connection of its own from a pool.
 *
 * <p>The timeout of a query counts the server's time. A reader that is interrupted while it waits
 * gets a {@link io.clickframe.error.QueryCancelledException} and stays interrupted; the statement
 * is stopped on the server.
 */
public final class ServerEngine implements Engine, TypeOracle {
  static final String NAME = "server";

  private final ServerSession session;
  private final String version;
  private final StorageKind storage;
  private final boolean readsLoopback;
  private final Planner planner;

  private ServerEngine(
      ServerSession session, String version, StorageKind storage, boolean readsLoopback) {
    this.session = session;
    this.version = version;
    this.storage = storage;
    this.readsLoopback = readsLoopback;
    this.planner = new SqlPlanner(this);
  }

  static ServerEngine open(ServerOptions options, StorageKind storage, boolean readsLoopback) {
    ServerSession session = new ServerSession(options);
    try {
      String version = session.cell("SELECT version()");
      EngineVersion.requireSupported("the server at " + options.label(), version);
      return new ServerEngine(session, version, storage, readsLoopback);
    } catch (Throwable e) {
      session.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public StorageKind storage() {
    return storage;
  }

  @Override
  public boolean readsLoopback() {
    return readsLoopback;
  }

  @Override
  public EngineSession session() {
    if (readsLoopback) {
      return Engine.super.session();
    }
    ServerSession own = session.inSession();
    ServerEngine engine = new ServerEngine(own, version, storage, false);
    return new EngineSession() {
      @Override
      public Engine engine() {
        return engine;
      }

      @Override
      public void close() {
        own.close();
      }
    };
  }

  @Override
  public Planner planner() {
    return planner;
  }

  @Override
  public Schema describe(SqlStatement statement) {
    return session.describe(Objects.requireNonNull(statement, "statement is null"));
  }

  @Override
  public List<String> lines(SqlStatement statement) {
    return session.rows(statement).stream().map(List::getFirst).toList();
  }

  @Override
  public BatchStream query(
      SqlStatement statement, QueryOptions options, BufferAllocator allocator) {
    Objects.requireNonNull(statement, "statement is null");
    Objects.requireNonNull(options, "options is null");
    Objects.requireNonNull(allocator, "allocator is null");
    return session.query(statement, null, options, allocator);
  }

  @Override
  public BatchStream query(PlannedQuery planned, QueryOptions options, BufferAllocator allocator) {
    Objects.requireNonNull(planned, "planned is null");
    Objects.requireNonNull(options, "options is null");
    Objects.requireNonNull(allocator, "allocator is null");
    return session.query(planned.statement(), planned.schema(), options, allocator);
  }

  @Override
  public void run(SqlStatement statement) {
    session.run(Objects.requireNonNull(statement, "statement is null"));
  }

  @Override
  public void insert(SqlStatement insert, QueryOptions options) {
    Objects.requireNonNull(insert, "insert is null");
    Objects.requireNonNull(options, "options is null");
    session.insert(insert, options);
  }

  @Override
  public void insert(SqlStatement insert, String format, ByteChunks chunks) {
    Objects.requireNonNull(insert, "insert is null");
    Objects.requireNonNull(format, "format is null");
    Objects.requireNonNull(chunks, "chunks is null");
    session.insert(insert, format, chunks);
  }

  @Override
  public void close() {
    session.close();
  }
}
