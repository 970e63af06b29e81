package io.clickframe.sourcetest.wire;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.clickframe.engine.chdb.internal.ffi.ChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ConnectionHandle;
import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a SELECT in the format {@code Native}, one by one, as libchdb makes them: each call
 * of C gives the bytes of one block. Used by one thread at a time.
 */
@SuppressWarnings("restricted") // calls C
final class NativeBlocks implements AutoCloseable {
  private static final String FORMAT = "Native";

  private final Functions functions;
  private final ConnectionHandle connection;
  private final ResultHandle stream;
  private boolean ended;

  private NativeBlocks(Functions functions, ConnectionHandle connection, ResultHandle stream) {
    this.functions = functions;
    this.connection = connection;
    this.stream = stream;
  }

  /** Starts a SELECT. */
  static NativeBlocks of(Functions functions, ConnectionHandle connection, String select)
      throws ServerException {
    ResultHandle stream = functions.start(connection, select);
    String error = functions.library.resultError(stream);
    if (error != null) {
      functions.library.destroyQueryResult(stream);
      throw ServerException.said(error);
    }
    return new NativeBlocks(functions, connection, stream);
  }

  /** The next block, or null after the last one. */
  byte @Nullable [] next() throws ServerException {
    ResultHandle chunk = functions.fetch(connection, stream);
    try {
      String error = functions.library.resultError(chunk);
      byte[] block = functions.library.resultBuffer(chunk);
      ended = error != null || block.length == 0;
      if (error != null) {
        throw ServerException.said(error);
      }
      return ended ? null : block;
    } finally {
      functions.library.destroyQueryResult(chunk);
    }
  }

  /** Stops the SELECT if it has not ended. */
  @Override
  public void close() {
    if (!ended) {
      functions.library.streamCancelQuery(connection, stream);
    }
    functions.library.destroyQueryResult(stream);
  }

  /** The two functions of libchdb that nothing else here needs. */
  static final class Functions {
    private final ChdbLibrary library;
    private final MethodHandle query;
    private final MethodHandle fetch;

    /**
     * Links them.
     *
     * @param library loaded from the file
     * @param file the library's
     */
    Functions(ChdbLibrary library, Path file) {
      this.library = library;
      SymbolLookup symbols = SymbolLookup.libraryLookup(file, Arena.global());
      query =
          Linker.nativeLinker()
              .downcallHandle(
                  symbols.findOrThrow("chdb_stream_query_n"),
                  FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG));
      fetch =
          Linker.nativeLinker()
              .downcallHandle(
                  symbols.findOrThrow("chdb_stream_fetch_result"),
                  FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
    }

    private ResultHandle start(ConnectionHandle connection, String select) {
      byte[] text = select.getBytes(StandardCharsets.UTF_8);
      try (Arena arena = Arena.ofConfined()) {
        return new ResultHandle(
            (MemorySegment)
                query.invokeExact(
                    connection.connection(),
                    arena.allocateFrom(select),
                    (long) text.length,
                    arena.allocateFrom(FORMAT),
                    (long) FORMAT.length()));
      } catch (Throwable e) {
        throw new AssertionError("a call into libchdb threw", e);
      }
    }

    private ResultHandle fetch(ConnectionHandle connection, ResultHandle stream) {
      try {
        return new ResultHandle(
            (MemorySegment) fetch.invokeExact(connection.connection(), stream.pointer()));
      } catch (Throwable e) {
        throw new AssertionError("a call into libchdb threw", e);
      }
    }
  }
}
