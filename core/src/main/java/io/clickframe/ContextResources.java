package io.clickframe;

import io.clickframe.internal.resource.ArrowMemory;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.resource.Scope;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineProvider;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the views of one context share. Thread-safe. */
final class ContextResources {
  private static final Logger LOG = LoggerFactory.getLogger(DataContext.class);

  private final String name;
  private final Engine engine;
  private final BufferAllocator allocator;
  private final Scope scope;
  private final boolean closable;
  private boolean closed;

  private ContextResources(
      String name, Engine engine, BufferAllocator allocator, boolean closable) {
    this.name = name;
    this.engine = engine;
    this.allocator = allocator;
    this.scope = new Scope(name);
    this.closable = closable;
  }

  static ContextResources open(EngineProvider provider, @Nullable Path storage) {
    return open(provider, storage, true);
  }

  /**
   * Opens memory, then engine; if the engine fails, the memory is given back.
   *
   * @param closable whether the user's {@code close()} closes it
   */
  static ContextResources open(EngineProvider provider, @Nullable Path storage, boolean closable) {
    String kind = closable ? "context" : "shared context";
    String place = storage == null ? "in memory" : "at " + storage;
    String name = "%s %s %s".formatted(kind, provider.name(), place);
    BufferAllocator allocator = ArrowMemory.allocator(name);
    try {
      ContextResources resources =
          new ContextResources(name, provider.open(storage), allocator, closable);
      OpenContexts.add(resources);
      return resources;
    } catch (RuntimeException | Error e) {
      allocator.close();
      throw e;
    }
  }

  Engine engine() {
    return engine;
  }

  BufferAllocator allocator() {
    return allocator;
  }

  Scope scope() {
    return scope;
  }

  /** What the user's {@code close()} does. */
  void close() {
    if (closable) {
      closeAll();
    } else {
      LOG.debug("The {} closes when the JVM shuts down; close() does nothing", name);
    }
  }

  synchronized void closeAll() {
    if (closed) {
      return;
    }
    closed = true;
    OpenContexts.remove(this);
    Failures failures = new Failures();
    List<String> leftOpen = scope.close(failures);
    failures.guard(engine::close);
    failures.guard(() -> ArrowMemory.close(allocator));
    if (!leftOpen.isEmpty()) {
      LOG.warn(
          "{} batches were still open when the {} closed, and were freed with it: {}",
          leftOpen.size(),
          name,
          String.join("; ", leftOpen));
    }
    failures.rethrow();
  }

  @Override
  public String toString() {
    return name;
  }
}
