package io.clickframe.internal.resource;

import io.clickframe.error.ResourceLeakException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/**
 * The process's Arrow memory. All contexts share one root, so that vectors can move between them;
 * each has its own child, which accounts for what the context holds.
 */
public final class ArrowMemory {
  private static final AtomicLong CHILDREN = new AtomicLong();

  private ArrowMemory() {}

  /** A new allocator, named after what it is for. */
  public static BufferAllocator allocator(String name) {
    return Root.INSTANCE.newChildAllocator(
        name + " " + CHILDREN.incrementAndGet(), 0, Long.MAX_VALUE);
  }

  /** How many allocators of the process are not closed yet; for leak checks. */
  public static int openAllocators() {
    return Root.INSTANCE.getChildAllocators().size();
  }

  /**
   * Closes an allocator that must have given everything back.
   *
   * @throws ResourceLeakException if it has not; what is held is then lost until the process ends
   */
  public static void close(BufferAllocator allocator) {
    long held = allocator.getAllocatedMemory();
    try {
      allocator.close();
    } catch (IllegalStateException e) {
      throw new ResourceLeakException(
          "%,d bytes of Arrow memory of the %s are still held after everything in it was closed: "
                  .formatted(held, allocator.getName())
              + "something made vectors with its allocator, or moved a vector out of a batch. Close"
              + " those first; run with -Darrow.memory.debug.allocator=true to see where they were"
              + " made",
          e);
    }
  }

  private static final class Root {
    static final BufferAllocator INSTANCE = new RootAllocator();
  }
}
