package io.clickframe.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.function.ToDoubleFunction;

/**
 * The structs {@code ArrowArrayStream} and {@code ArrowArray}, read where they are: no vectors, no
 * schema. Stateless.
 */
final class ArrowStructs {
  static final long STREAM_SIZE = 40;
  static final long ARRAY_SIZE = 80;
  private static final long STREAM_GET_NEXT = 8;
  static final long STREAM_RELEASE = 24;
  private static final long ARRAY_RELEASE = 64;
  private static final MethodHandle GET_NEXT =
      Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
  private static final MethodHandle RELEASE =
      Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid(ADDRESS));

  private ArrowStructs() {}

  /** The number of rows of a batch. */
  static double rows(MemorySegment array) {
    return array.get(JAVA_LONG, 0);
  }

  /**
   * Takes the next batch of a stream, which the caller must release unless it is the end.
   *
   * @return false at the end
   */
  static boolean next(MemorySegment stream, MemorySegment array) {
    array.fill((byte) 0);
    try {
      int error = (int) GET_NEXT.invokeExact(stream.get(ADDRESS, STREAM_GET_NEXT), stream, array);
      if (error != 0) {
        throw new IllegalStateException("The Arrow stream ends with error " + error);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return array.get(ADDRESS, ARRAY_RELEASE).address() != 0;
  }

  static void releaseArray(MemorySegment array) {
    release(array.get(ADDRESS, ARRAY_RELEASE), array);
  }

  static void releaseStream(MemorySegment stream) {
    release(stream.get(ADDRESS, STREAM_RELEASE), stream);
  }

  /** The sum of a value of each batch; the stream stays the caller's. */
  static double sum(MemorySegment stream, ToDoubleFunction<MemorySegment> value) {
    double sum = 0;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment array = arena.allocate(ARRAY_SIZE, Long.BYTES);
      while (next(stream, array)) {
        sum += value.applyAsDouble(array);
        releaseArray(array);
      }
    }
    return sum;
  }

  private static void release(MemorySegment function, MemorySegment struct) {
    try {
      RELEASE.invokeExact(function, struct);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
