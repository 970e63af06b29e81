package io.clickframe.spi;

import io.clickframe.Schema;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/** Something that runs ClickHouse statements. Thread-safe: many threads may run statements. */
public interface Engine extends AutoCloseable {

  /** A short name for messages, for example {@code chdb}. */
  String name();

  /** The ClickHouse version, for example {@code 26.7.2.1}. */
  String version();

  /** Where its tables are. */
  StorageKind storage();

  /**
   * Whether it can read from the loopback address of this process's machine. One that cannot has
   * {@link #session sessions}, for rows of the program are uploaded then.
   */
  default boolean readsLoopback() {
    return true;
  }

  /**
   * Begins a session. The caller closes it.
   *
   * @throws ClickFrameException if the engine has none, because it {@link #readsLoopback}
   */
  default EngineSession session() {
    throw new ClickFrameException(
        ErrorCode.UNSUPPORTED, "The engine '" + name() + "' has no sessions");
  }

  /**
   * How often the engine has begun anew since it was opened. What it kept in memory is lost each
   * time: all tables where {@link #storage} is memory, else those that are in memory only.
   */
  default long generation() {
    return 0;
  }

  /** The planner that turns recorded chains into statements, with this engine as type oracle. */
  Planner planner();

  /**
   * The result columns of a statement. Reads metadata only: no rows are scanned.
   *
   * @throws io.clickframe.error.ClickFrameException if the statement does not parse or resolve, or
   *     a source cannot be opened
   */
  Schema describe(SqlStatement statement);

  /**
   * The lines of a statement's only column, which is text: {@code EXPLAIN}. To its end: not for
   * many.
   *
   * @throws io.clickframe.error.QueryException if it fails
   */
  List<String> lines(SqlStatement statement);

  /**
   * Starts a statement. The caller closes the stream.
   *
   * @param allocator accounts for the batches' memory; must outlive them
   */
  BatchStream query(SqlStatement statement, QueryOptions options, BufferAllocator allocator);

  /** Like the other, for a chain: its columns are known already and need not be asked for. */
  BatchStream query(PlannedQuery planned, QueryOptions options, BufferAllocator allocator);

  /**
   * Runs a statement that gives no rows, such as {@code CREATE TABLE}, to its end.
   *
   * @throws io.clickframe.error.QueryException if it fails
   */
  void run(SqlStatement statement);

  /**
   * Runs an {@code INSERT … SELECT} to its end, without rows leaving the engine. If it fails or is
   * stopped, parts of the rows may be in the table.
   *
   * @throws io.clickframe.error.QueryException if it fails, is cancelled or reaches a limit
   */
  void insert(SqlStatement insert, QueryOptions options);

  /**
   * Loads rows into a table, in constant memory: {@code INSERT INTO t (a, b)}, without {@code
   * VALUES} or {@code FORMAT}. If it fails, parts of the rows may be in the table.
   *
   * @param format the ClickHouse format of the chunks, for example {@code RowBinary}
   * @param chunks the rows
   * @throws io.clickframe.error.QueryException if it fails
   */
  void insert(SqlStatement insert, String format, ByteChunks chunks);

  /** Cancels what runs and frees everything. Closing twice does nothing more. */
  @Override
  void close();
}
