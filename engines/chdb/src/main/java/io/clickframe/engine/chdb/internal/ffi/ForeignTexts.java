package io.clickframe.engine.chdb.internal.ffi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libchdb for results in a ClickHouse format that come in chunks, for what was
 * counted, and for what a text is; one method for one C function.
 */
public final class ForeignTexts {
  private static final int SUCCESS = 0;

  // chdb_query_analysis_v1: uint32_t struct_size, statement_count, flags, query_class
  private static final int ANALYSIS_SIZE = 16;
  private static final int COUNT_OFFSET = 4;
  private static final int CLASS_OFFSET = 12;

  private final MethodHandle stream;
  private final MethodHandle fetch;
  private final MethodHandle classify;
  private final MethodHandle rows;
  private final MethodHandle bytes;
  private final MethodHandle rowsRead;
  private final MethodHandle bytesRead;
  private final MethodHandle rowsWritten;
  private final MethodHandle bytesWritten;

  ForeignTexts(BiFunction<String, FunctionDescriptor, MethodHandle> link) {
    stream =
        link.apply(
            "chdb_stream_query_with_params_n",
            FunctionDescriptor.of(
                ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS,
                ADDRESS, JAVA_LONG));
    fetch =
        link.apply("chdb_stream_fetch_result", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
    classify =
        link.apply(
            "chdb_classify_query_n",
            FunctionDescriptor.of(
                JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS));
    FunctionDescriptor longOfPointer = FunctionDescriptor.of(JAVA_LONG, ADDRESS);
    rows = link.apply("chdb_result_rows_read", longOfPointer);
    bytes = link.apply("chdb_result_bytes_read", longOfPointer);
    rowsRead = link.apply("chdb_result_storage_rows_read", longOfPointer);
    bytesRead = link.apply("chdb_result_storage_bytes_read", longOfPointer);
    rowsWritten = link.apply("chdb_result_rows_written", longOfPointer);
    bytesWritten = link.apply("chdb_result_bytes_written", longOfPointer);
  }

  /** {@code chdb_stream_query_with_params_n}: null if C gave no stream. Takes only SELECTs. */
  public @Nullable ResultHandle stream(
      ConnectionHandle connection, byte[] query, String format, List<NativeParameter> parameters) {
    try (Arena arena = Arena.ofConfined()) {
      byte[] formatBytes = format.getBytes(StandardCharsets.UTF_8);
      NativeParameters bound = NativeParameters.in(arena, parameters);
      MemorySegment result =
          (MemorySegment)
              stream.invokeExact(
                  connection.connection(),
                  NativeParameters.bytes(arena, query),
                  (long) query.length,
                  NativeParameters.bytes(arena, formatBytes),
                  (long) formatBytes.length,
                  bound.names(),
                  bound.nameLengths(),
                  bound.values(),
                  bound.valueLengths(),
                  bound.count());
      return result.address() == 0 ? null : new ResultHandle(result);
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }

  /**
   * {@code chdb_stream_fetch_result}: the next chunk, a result of its own with header and footer,
   * to be destroyed like one; without rows and bytes at the end. Null if C gave none.
   */
  public @Nullable ResultHandle fetch(ConnectionHandle connection, ResultHandle stream) {
    try {
      MemorySegment chunk =
          (MemorySegment) fetch.invokeExact(connection.connection(), stream.pointer());
      return chunk.address() == 0 ? null : new ResultHandle(chunk);
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }

  /** {@code chdb_classify_query_n}. */
  public StatementAnalysis classify(ConnectionHandle connection, byte[] query) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment analysis = arena.allocate(ANALYSIS_SIZE, Integer.BYTES);
      analysis.set(JAVA_INT, 0, ANALYSIS_SIZE);
      int state =
          (int)
              classify.invokeExact(
                  connection.connection(),
                  NativeParameters.bytes(arena, query),
                  (long) query.length,
                  MemorySegment.NULL,
                  0L,
                  analysis);
      int kind = analysis.get(JAVA_INT, CLASS_OFFSET);
      StatementClass[] known = StatementClass.values();
      return state == SUCCESS && kind >= 0 && kind < known.length
          ? new StatementAnalysis(analysis.get(JAVA_INT, COUNT_OFFSET), known[kind])
          : new StatementAnalysis(0, StatementClass.UNKNOWN);
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }

  /** The {@code chdb_result_…} counters of a finished result or a chunk. */
  public ResultCounts counts(ResultHandle result) {
    MemorySegment pointer = result.pointer();
    try {
      return new ResultCounts(
          (long) rows.invokeExact(pointer),
          (long) bytes.invokeExact(pointer),
          (long) rowsRead.invokeExact(pointer),
          (long) bytesRead.invokeExact(pointer),
          (long) rowsWritten.invokeExact(pointer),
          (long) bytesWritten.invokeExact(pointer));
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }
}
