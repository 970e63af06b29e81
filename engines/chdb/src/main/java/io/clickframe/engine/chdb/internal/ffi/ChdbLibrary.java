package io.clickframe.engine.chdb.internal.ffi;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libchdb that ClickFrame calls, one method for one C function. Nothing is checked
 * beyond NULL: handles must be live, and one connection runs one statement at a time.
 */
public interface ChdbLibrary {

  /** {@code chdb_version}: the library's own version, for example {@code 26.7.0}. */
  String version();

  /** {@code chdb_connect}: a connection, or null if the engine refused it. */
  @Nullable ConnectionHandle connect(List<String> arguments);

  /** {@code chdb_close_conn}. */
  void closeConn(ConnectionHandle connection);

  /** {@code chdb_query_with_params_n}: the whole result as text, or null if C gave none. */
  @Nullable ResultHandle queryWithParamsN(
      ConnectionHandle connection, byte[] query, String format, List<NativeParameter> parameters);

  /** {@code chdb_stream_query_arrow_with_params_n}: null if C gave no stream. */
  @Nullable ResultHandle streamQueryArrowWithParamsN(
      ConnectionHandle connection,
      byte[] query,
      ArrowExport export,
      List<NativeParameter> parameters);

  /**
   * {@code chdb_stream_fetch_arrow}: fills {@code outBatch}, an {@code ArrowArrayStream}, with the
   * next batch.
   *
   * @return false if it failed; {@link #resultError} of the stream then says why, or is null on a
   *     protocol error
   */
  boolean streamFetchArrow(
      ConnectionHandle connection, ResultHandle stream, MemorySegment outBatch);

  /** {@code chdb_stream_cancel_query}; waits until the statement has stopped. */
  void streamCancelQuery(ConnectionHandle connection, ResultHandle stream);

  /** {@code chdb_destroy_query_result}. */
  void destroyQueryResult(ResultHandle result);

  /** {@code chdb_result_buffer} and {@code chdb_result_length}: a copy of the text result. */
  byte[] resultBuffer(ResultHandle result);

  /** {@code chdb_result_error}: what went wrong, or null. */
  @Nullable String resultError(ResultHandle result);

  /** The functions that load rows. */
  ForeignInserts inserts();

  /** The functions for results in a ClickHouse format that come in chunks. */
  ForeignTexts texts();

  /** {@code chdb_shutdown}: stops the engine's threads for good; false if some still run. */
  boolean shutdown();
}
