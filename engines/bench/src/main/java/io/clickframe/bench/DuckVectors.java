package io.clickframe.bench;

import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader;
import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader.Outcome;
import io.clickframe.engine.chdb.internal.ffi.ArrowCallbacks;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * DuckDB's batches as Arrow vectors in the JVM, which is what its driver gives with {@code
 * arrow-c-data}: made by the same code as ours, so that only the engines differ.
 */
final class DuckVectors {
  private static final MemorySegment NOTHING =
      Linker.nativeLinker()
          .upcallStub(nothing(), FunctionDescriptor.ofVoid(ValueLayout.ADDRESS), Arena.global());

  private final ArrowCallbacks callbacks;
  private final BufferAllocator allocator;

  DuckVectors(ArrowCallbacks callbacks, BufferAllocator allocator) {
    this.callbacks = callbacks;
    this.allocator = allocator;
  }

  /**
   * Reads a stream to its end.
   *
   * @param value of each batch
   * @return the values' sum
   */
  double sum(MemorySegment stream, ToDoubleFunction<VectorSchemaRoot> value) {
    ArrowBatchReader reader = new ArrowBatchReader(callbacks, allocator, new AtomicLong(), _ -> {});
    double sum = 0;
    while (reader.read(batch -> lend(stream, batch)) instanceof Outcome.Batch(var root)) {
      try (root) {
        sum += value.applyAsDouble(root);
      }
    }
    return sum;
  }

  /** The reader takes streams of one batch each, and releases them. */
  private static boolean lend(MemorySegment stream, MemorySegment batch) {
    batch.copyFrom(stream);
    batch.set(ValueLayout.ADDRESS, ArrowStructs.STREAM_RELEASE, NOTHING);
    return true;
  }

  private static MethodHandle nothing() {
    return MethodHandles.empty(MethodType.methodType(void.class, MemorySegment.class));
  }
}
