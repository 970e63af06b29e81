package io.clickframe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clickframe.engine.chdb.internal.ffi.ArrowCallbacks;
import io.clickframe.engine.chdb.internal.ffi.ArrowExport;
import io.clickframe.engine.chdb.internal.ffi.ConnectionHandle;
import io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import io.clickframe.engine.chdb.internal.load.LibraryLocator;
import io.clickframe.engine.chdb.internal.load.Surroundings;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The bare C calls: start a stream, fetch each batch, release it. No vectors, no schema, no checks
 * beyond the error. Used by one thread.
 */
final class RawConnection implements AutoCloseable {
  private final ForeignChdbLibrary library;
  private final ConnectionHandle connection;

  private RawConnection(ForeignChdbLibrary library, ConnectionHandle connection) {
    this.library = library;
    this.connection = connection;
  }

  static RawConnection open() {
    ForeignChdbLibrary library =
        ForeignChdbLibrary.load(new LibraryLocator(Surroundings.current()).locate());
    return new RawConnection(
        library, Objects.requireNonNull(library.connect(List.of("clickhouse"))));
  }

  /** What calls the functions of Arrow's structs. */
  ArrowCallbacks callbacks() {
    return library;
  }

  /** Runs a statement to its end and returns its number of rows. */
  double rows(String sql) {
    return sum(sql, ArrowStructs::rows);
  }

  /**
   * Runs a statement to its end.
   *
   * @param value of each batch, given its {@code ArrowArray}
   * @return the values' sum
   */
  double sum(String sql, ToDoubleFunction<MemorySegment> value) {
    ResultHandle result =
        Objects.requireNonNull(
            library.streamQueryArrowWithParamsN(
                connection, sql.getBytes(UTF_8), ArrowExport.STRICT, List.of()));
    double sum = 0;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment stream = arena.allocate(ArrowStructs.STREAM_SIZE, Long.BYTES);
      MemorySegment array = arena.allocate(ArrowStructs.ARRAY_SIZE, Long.BYTES);
      while (next(result, stream, array)) {
        sum += value.applyAsDouble(array);
        ArrowStructs.releaseArray(array);
        ArrowStructs.releaseStream(stream);
      }
      ArrowStructs.releaseStream(stream);
      return sum;
    } finally {
      library.destroyQueryResult(result);
    }
  }

  private boolean next(ResultHandle result, MemorySegment stream, MemorySegment array) {
    stream.fill((byte) 0);
    if (!library.streamFetchArrow(connection, result, stream)) {
      throw new IllegalStateException(library.resultError(result));
    }
    return ArrowStructs.next(stream, array);
  }

  @Override
  public void close() {
    library.closeConn(connection);
  }
}
