package io.clickframe.engine.chdb.internal.ffi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The functions of libchdb that load rows, one method for one C function. */
public final class ForeignInserts {
  private static final int SUCCESS = 0;

  private final MethodHandle insert;
  private final MethodHandle append;
  private final MethodHandle done;
  private final MethodHandle error;
  private final MethodHandle destroy;

  ForeignInserts(BiFunction<String, FunctionDescriptor, MethodHandle> link) {
    insert =
        link.apply(
            "chdb_stream_insert_with_params_n",
            FunctionDescriptor.of(
                ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS,
                ADDRESS, JAVA_LONG));
    append =
        link.apply(
            "chdb_stream_append", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG));
    FunctionDescriptor pointerOfPointer = FunctionDescriptor.of(ADDRESS, ADDRESS);
    done = link.apply("chdb_stream_done", pointerOfPointer);
    error = link.apply("chdb_stream_insert_error", pointerOfPointer);
    destroy = link.apply("chdb_destroy_insert_stream", FunctionDescriptor.ofVoid(ADDRESS));
  }

  /** {@code chdb_stream_insert_with_params_n}: null if C gave no stream. */
  public @Nullable InsertHandle insert(
      ConnectionHandle connection, byte[] query, String format, List<NativeParameter> parameters) {
    try (Arena arena = Arena.ofConfined()) {
      byte[] formatBytes = format.getBytes(StandardCharsets.UTF_8);
      NativeParameters bound = NativeParameters.in(arena, parameters);
      MemorySegment stream =
          (MemorySegment)
              insert.invokeExact(
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
      return stream.address() == 0 ? null : new InsertHandle(stream);
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }

  /**
   * {@code chdb_stream_append}: waits while the engine is behind. The bytes are copied.
   *
   * @return false if the load has failed
   */
  public boolean append(InsertHandle stream, ByteBuffer chunk) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = MemorySegment.ofBuffer(chunk);
      if (!bytes.isNative()) {
        MemorySegment copy = arena.allocate(Math.max(1, bytes.byteSize()));
        MemorySegment.copy(bytes, JAVA_BYTE, 0, copy, JAVA_BYTE, 0, bytes.byteSize());
        bytes = copy.asSlice(0, bytes.byteSize());
      }
      int state = (int) append.invokeExact(stream.pointer(), bytes, bytes.byteSize());
      return state == SUCCESS;
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }

  /** {@code chdb_stream_done}: commits; null if C gave no result. */
  public @Nullable ResultHandle done(InsertHandle stream) {
    try {
      MemorySegment result = (MemorySegment) done.invokeExact(stream.pointer());
      return result.address() == 0 ? null : new ResultHandle(result);
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }

  /** {@code chdb_stream_insert_error}: what went wrong, or null. */
  public @Nullable String error(InsertHandle stream) {
    try {
      MemorySegment text = (MemorySegment) error.invokeExact(stream.pointer());
      return text.address() == 0 ? null : text.reinterpret(Long.MAX_VALUE).getString(0);
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }

  /** {@code chdb_destroy_insert_stream}: cancels the load if it is not done. */
  public void destroy(InsertHandle stream) {
    try {
      destroy.invokeExact(stream.pointer());
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }
}
