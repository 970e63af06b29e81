package io.clickframe.engine.chdb;

import io.clickframe.Schema;
import io.clickframe.engine.chdb.internal.ChdbProcess;
import io.clickframe.engine.chdb.internal.ChdbSession;
import io.clickframe.engine.chdb.internal.NativeObjects;
import io.clickframe.internal.engine.EngineVersion;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.Engine;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.spi.StorageKind;
import io.clickframe.sql.SqlPlanner;
import io.clickframe.sql.TypeOracle;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/**
 * ClickHouse inside this process. Thread-safe: every statement has a connection of its own, up to
 * 128 at once; further ones wait.
 *
 * <p>All open engines of a process share one storage, so that a table made through one is seen by
 * the others. A relative path in {@code file(…)} is relative to the process's working folder.
 *
 * <p>The timeout of a query counts the time from its start to its last batch, with the time that
 * the reader takes between batches. A reader that is interrupted while it waits gets a {@link
 * io.clickframe.error.QueryCancelledException} and stays interrupted.
 */
public final class ChdbEngine implements Engine, TypeOracle {
  static final String NAME = "chdb";

  private final ChdbSession session;
  private final String version;
  private final Planner planner;

  private ChdbEngine(ChdbSession session, String version) {
    this.session = session;
    this.version = version;
    this.planner = new SqlPlanner(this);
  }

  /**
   * Opens an engine; the first one of a process loads libchdb (about a tenth of a second).
   *
   * @param storage folder of the persistent storage, made if it is not there, or null for one in
   *     memory, whose tables are gone once all engines of the process are closed
   * @throws io.clickframe.error.EngineUnavailableException if libchdb is absent or damaged, if this
   *     platform has none, or if the storage cannot be used; with the code {@link
   *     io.clickframe.error.ErrorCode#STORAGE_PATH_CONFLICT} if this process has an engine open on
   *     another storage
   */
  public static ChdbEngine open(@Nullable Path storage) {
    ChdbSession session = ChdbProcess.open(storage);
    try {
      return new ChdbEngine(
          session, EngineVersion.requireSupported("libchdb", session.cell("SELECT version()")));
    } catch (Throwable e) {
      session.close();
      throw e;
    }
  }

  /** What this process holds on the C side now, for leak reports. */
  public static NativeResources nativeResources() {
    return new NativeResources(
        NativeObjects.CONNECTIONS.get(), NativeObjects.RESULTS.get(), NativeObjects.BATCHES.get());
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
    return session.isPersistent() ? StorageKind.FOLDER : StorageKind.MEMORY;
  }

  @Override
  public boolean readsLoopback() {
    return true;
  }

  @Override
  public boolean readsLocalFiles() {
    return true;
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
