package io.clickframe.engine.chdb.internal.arrow;

import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_RELEASE;

import io.clickframe.engine.chdb.internal.ffi.ArrowCallbacks;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.ForeignAllocation;

/**
 * One {@code ArrowArray} that the engine handed over. Its buffers are wrapped one by one; the
 * engine's release callback runs exactly once, when the last of them and the importer are done.
 * Thread-safe.
 */
final class ImportedBatch implements AutoCloseable {
  private final ArrowCallbacks callbacks;
  private final MemorySegment array;
  private final AtomicLong liveBatches;
  private final AtomicInteger holders = new AtomicInteger(1);

  ImportedBatch(ArrowCallbacks callbacks, MemorySegment array, AtomicLong liveBatches) {
    this.callbacks = callbacks;
    this.array = array;
    this.liveBatches = liveBatches;
    liveBatches.incrementAndGet();
  }

  MemorySegment array() {
    return array;
  }

  /** The engine's memory as an Arrow buffer that keeps this batch alive. The caller releases it. */
  ArrowBuf wrap(BufferAllocator allocator, long address, long size) {
    Hold hold = new Hold(size, address);
    try {
      return allocator.wrapForeignAllocation(hold);
    } catch (Throwable e) {
      hold.release0(); // the allocator does so itself for some failures, not when it is full
      throw e;
    }
  }

  /** Gives up one hold; the last one releases the array. */
  @Override
  public void close() {
    if (holders.decrementAndGet() == 0) {
      MemorySegment release = ArrowStructs.pointer(array, ARRAY_RELEASE);
      if (release != null) {
        callbacks.release(release, array);
      }
      liveBatches.decrementAndGet();
    }
  }

  /** One buffer's hold on the batch, given up once. */
  private final class Hold extends ForeignAllocation {
    private final AtomicBoolean held = new AtomicBoolean(true);

    Hold(long size, long address) {
      super(size, address);
      holders.incrementAndGet();
    }

    @Override
    protected void release0() {
      if (held.getAndSet(false)) {
        close();
      }
    }
  }
}
