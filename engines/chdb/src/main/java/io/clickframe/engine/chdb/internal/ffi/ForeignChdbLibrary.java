package io.clickframe.engine.chdb.internal.ffi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * libchdb through {@code java.lang.foreign}. Thread-safe as far as C is. The library stays loaded
 * until the process ends, because batches point into memory that only it can free.
 */
@SuppressWarnings("restricted") // this room exists to touch foreign memory
public final class ForeignChdbLibrary implements ChdbLibrary, ArrowCallbacks {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final int SUCCESS = 0;

  private static final MethodHandle ARROW_GET =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
  private static final MethodHandle ARROW_GET_LAST_ERROR =
      LINKER.downcallHandle(FunctionDescriptor.of(ADDRESS, ADDRESS));
  private static final MethodHandle ARROW_RELEASE =
      LINKER.downcallHandle(FunctionDescriptor.ofVoid(ADDRESS));

  private final Path path;
  private final SymbolLookup symbols;
  private final MethodHandle chdbVersion;
  private final MethodHandle chdbConnect;
  private final MethodHandle chdbCloseConn;
  private final MethodHandle chdbQueryWithParamsN;
  private final MethodHandle chdbStreamQueryArrowWithParamsN;
  private final MethodHandle chdbStreamFetchArrow;
  private final MethodHandle chdbStreamCancelQuery;
  private final MethodHandle chdbDestroyQueryResult;
  private final MethodHandle chdbResultBuffer;
  private final MethodHandle chdbResultLength;
  private final MethodHandle chdbResultError;
  private final MethodHandle chdbShutdown;
  private final ForeignInserts inserts;
  private final ForeignTexts texts;

  private ForeignChdbLibrary(Path path, SymbolLookup symbols) {
    this.path = path;
    this.symbols = symbols;
    disableSignalHandlers();
    LoopbackProxy.exempt(System.getenv());
    FunctionDescriptor pointerOfPointer = FunctionDescriptor.of(ADDRESS, ADDRESS);
    chdbVersion = link("chdb_version", FunctionDescriptor.of(ADDRESS));
    chdbConnect = link("chdb_connect", FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS));
    chdbCloseConn = link("chdb_close_conn", FunctionDescriptor.ofVoid(ADDRESS));
    chdbQueryWithParamsN =
        link(
            "chdb_query_with_params_n",
            FunctionDescriptor.of(
                ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS,
                ADDRESS, JAVA_LONG));
    chdbStreamQueryArrowWithParamsN =
        link(
            "chdb_stream_query_arrow_with_params_n",
            FunctionDescriptor.of(
                ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
                JAVA_LONG));
    chdbStreamFetchArrow =
        link("chdb_stream_fetch_arrow", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    chdbStreamCancelQuery =
        link("chdb_stream_cancel_query", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
    chdbDestroyQueryResult = link("chdb_destroy_query_result", FunctionDescriptor.ofVoid(ADDRESS));
    chdbResultBuffer = link("chdb_result_buffer", pointerOfPointer);
    chdbResultLength = link("chdb_result_length", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    chdbResultError = link("chdb_result_error", pointerOfPointer);
    chdbShutdown = link("chdb_shutdown", FunctionDescriptor.of(JAVA_INT));
    inserts = new ForeignInserts(this::link);
    texts = new ForeignTexts(this::link);
  }

  /**
   * Loads the library and keeps it from installing signal handlers: SIGSEGV is the JVM's.
   *
   * @throws EngineUnavailableException if the file is no library of this machine, or lacks a
   *     function
   */
  public static ForeignChdbLibrary load(Path path) {
    SymbolLookup symbols;
    try {
      symbols = SymbolLookup.libraryLookup(path, Arena.global());
    } catch (IllegalArgumentException e) {
      throw unavailable(
          path,
          "the system's loader refused it; it may be damaged or built for another platform."
              + " Remove it and let it be unpacked or fetched again",
          e);
    }
    return new ForeignChdbLibrary(path, symbols);
  }

  @Override
  public ForeignInserts inserts() {
    return inserts;
  }

  @Override
  public ForeignTexts texts() {
    return texts;
  }

  @Override
  public String version() {
    try {
      return text((MemorySegment) chdbVersion.invokeExact(), "unknown");
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public @Nullable ConnectionHandle connect(List<String> arguments) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment vector = arena.allocate(ADDRESS, arguments.size());
      for (int i = 0; i < arguments.size(); i++) {
        vector.setAtIndex(ADDRESS, i, arena.allocateFrom(arguments.get(i)));
      }
      MemorySegment owner = (MemorySegment) chdbConnect.invokeExact(arguments.size(), vector);
      if (isNull(owner)) {
        return null;
      }
      MemorySegment connection = owner.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
      return isNull(connection) ? null : new ConnectionHandle(owner, connection);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public void closeConn(ConnectionHandle connection) {
    try {
      chdbCloseConn.invokeExact(connection.owner());
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public @Nullable ResultHandle queryWithParamsN(
      ConnectionHandle connection, byte[] query, String format, List<NativeParameter> parameters) {
    try (Arena arena = Arena.ofConfined()) {
      byte[] formatBytes = format.getBytes(StandardCharsets.UTF_8);
      NativeParameters bound = NativeParameters.in(arena, parameters);
      return result(
          (MemorySegment)
              chdbQueryWithParamsN.invokeExact(
                  connection.connection(),
                  NativeParameters.bytes(arena, query),
                  (long) query.length,
                  NativeParameters.bytes(arena, formatBytes),
                  (long) formatBytes.length,
                  bound.names(),
                  bound.nameLengths(),
                  bound.values(),
                  bound.valueLengths(),
                  bound.count()));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public @Nullable ResultHandle streamQueryArrowWithParamsN(
      ConnectionHandle connection,
      byte[] query,
      ArrowExport export,
      List<NativeParameter> parameters) {
    try (Arena arena = Arena.ofConfined()) {
      NativeParameters bound = NativeParameters.in(arena, parameters);
      return result(
          (MemorySegment)
              chdbStreamQueryArrowWithParamsN.invokeExact(
                  connection.connection(),
                  NativeParameters.bytes(arena, query),
                  (long) query.length,
                  arena.allocateFrom(JAVA_INT, export.options()),
                  bound.names(),
                  bound.nameLengths(),
                  bound.values(),
                  bound.valueLengths(),
                  bound.count()));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public boolean streamFetchArrow(
      ConnectionHandle connection, ResultHandle stream, MemorySegment outBatch) {
    try {
      int state =
          (int)
              chdbStreamFetchArrow.invokeExact(connection.connection(), stream.pointer(), outBatch);
      return state == SUCCESS;
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public void streamCancelQuery(ConnectionHandle connection, ResultHandle stream) {
    try {
      chdbStreamCancelQuery.invokeExact(connection.connection(), stream.pointer());
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public void destroyQueryResult(ResultHandle result) {
    try {
      chdbDestroyQueryResult.invokeExact(result.pointer());
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public byte[] resultBuffer(ResultHandle result) {
    try {
      MemorySegment buffer = (MemorySegment) chdbResultBuffer.invokeExact(result.pointer());
      long length = (long) chdbResultLength.invokeExact(result.pointer());
      return isNull(buffer) ? new byte[0] : buffer.reinterpret(length).toArray(JAVA_BYTE);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public @Nullable String resultError(ResultHandle result) {
    try {
      MemorySegment error = (MemorySegment) chdbResultError.invokeExact(result.pointer());
      return isNull(error) ? null : text(error, "");
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public boolean shutdown() {
    try {
      int state = (int) chdbShutdown.invokeExact();
      return state == SUCCESS;
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int getSchema(MemorySegment function, MemorySegment stream, MemorySegment outSchema) {
    return arrowGet(function, stream, outSchema);
  }

  @Override
  public int getNext(MemorySegment function, MemorySegment stream, MemorySegment outArray) {
    return arrowGet(function, stream, outArray);
  }

  @Override
  public String getLastError(MemorySegment function, MemorySegment stream) {
    try {
      return text((MemorySegment) ARROW_GET_LAST_ERROR.invokeExact(function, stream), "");
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public void release(MemorySegment function, MemorySegment struct) {
    try {
      ARROW_RELEASE.invokeExact(function, struct);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  private static int arrowGet(MemorySegment function, MemorySegment stream, MemorySegment out) {
    try {
      return (int) ARROW_GET.invokeExact(function, stream, out);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  private void disableSignalHandlers() {
    MethodHandle handle =
        link("chdb_set_signal_handlers_enabled", FunctionDescriptor.ofVoid(JAVA_INT));
    try {
      handle.invokeExact(0);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  private MethodHandle link(String symbol, FunctionDescriptor descriptor) {
    MemorySegment address =
        symbols
            .find(symbol)
            .orElseThrow(() ->
                unavailable(
                    path,
                    "it has no function " + symbol + "; it is no libchdb, or an older one",
                    null));
    return LINKER.downcallHandle(address, descriptor);
  }

  private static EngineUnavailableException unavailable(
      Path path, String reason, @Nullable Throwable cause) {
    return new EngineUnavailableException(
        ErrorCode.ENGINE_UNAVAILABLE,
        "Cannot load libchdb from " + path + ": " + reason + ".",
        cause);
  }

  private static @Nullable ResultHandle result(MemorySegment pointer) {
    return isNull(pointer) ? null : new ResultHandle(pointer);
  }

  private static boolean isNull(MemorySegment pointer) {
    return pointer.address() == 0;
  }

  private static String text(MemorySegment pointer, String absent) {
    return isNull(pointer) ? absent : pointer.reinterpret(Long.MAX_VALUE).getString(0);
  }

  /** A handle of the right type cannot throw what is not an error of the JVM itself. */
  static AssertionError impossible(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return new AssertionError("a call into libchdb threw", thrown);
  }
}
