package io.clickframe;

import io.clickframe.internal.resource.ArrowMemory;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.resource.Scope;
import io.clickframe.internal.table.Keeper;
import io.clickframe.internal.table.TableManager;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineFactory;
import io.clickframe.spi.StorageKind;
import java.time.Duration;
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
  private final TableManager tables;
  private final BufferAllocator allocator;
  private final Keeper keeper;
  private final Scope scope;
  private final boolean logged;
  private final @Nullable Duration slowQuery;
  private final Closing closing;
  private Runnable released = () -> {};
  private boolean closed;

  private ContextResources(
      String name,
      Engine engine,
      TableManager tables,
      BufferAllocator allocator,
      Keeper keeper,
      boolean logged,
      @Nullable Duration slowQuery,
      Closing closing) {
    this.name = name;
    this.engine = engine;
    this.tables = tables;
    this.allocator = allocator;
    this.keeper = keeper;
    this.scope = new Scope(name);
    this.logged = logged;
    this.slowQuery = slowQuery;
    this.closing = closing;
  }

  static ContextResources open(EngineFactory factory, ContextOptions options) {
    return open(factory, options, Closing.ENGINE);
  }

  /** The process's own: the user's {@code close()} does not close it. */
  static ContextResources openShared(EngineFactory factory) {
    return open(factory, ContextOptions.defaults(), Closing.NEVER);
  }

  /** Opens memory, engine, tables; if one fails, those before are given back. */
  private static ContextResources open(
      EngineFactory factory, ContextOptions options, Closing closing) {
    String kind = closing == Closing.NEVER ? "shared context" : "context";
    String name = kind + " " + factory.label();
    BufferAllocator allocator = ArrowMemory.allocator(name);
    Engine engine = null;
    try {
      engine = factory.open();
      TableManager tables = new TableManager(engine, allocator, options);
      if (engine.storage() != StorageKind.MEMORY) {
        tables.prepare(); // there may be something left over
      }
      ContextResources resources =
          new ContextResources(
              name,
              engine,
              tables,
              allocator,
              Keeper.NONE,
              options.logsOperations(),
              options.slowQuery(),
              closing);
      OpenContexts.add(resources);
      return resources;
    } catch (RuntimeException | Error e) {
      Failures failures = new Failures();
      if (engine != null) {
        failures.guard(engine::close);
      }
      failures.guard(allocator::close);
      failures.attachTo(e);
      throw e;
    }
  }

  /** A context within this one: objects of its own, the same engine. */
  ContextResources child(String label, Keeper childKeeper) {
    scope.ensureOpen();
    String childName = label + " of the " + name;
    ContextResources child =
        new ContextResources(
            childName,
            engine,
            tables,
            ArrowMemory.allocator(childName),
            childKeeper,
            logged || childKeeper.job() != 0,
            slowQuery,
            Closing.OBJECTS);
    try {
      child.released = scope.adopt(childName, child::closeAll, child.scope::cancel);
      return child;
    } catch (RuntimeException e) {
      child.allocator.close();
      throw e;
    }
  }

  Engine engine() {
    return engine;
  }

  TableManager tables() {
    return tables;
  }

  /** Whom temporary tables that are made here belong to. */
  Keeper keeper() {
    return keeper;
  }

  /** Whether what is done here is written down. */
  boolean isLogged() {
    return logged;
  }

  /** What queries are logged as slow from, or null. */
  @Nullable Duration slowQuery() {
    return slowQuery;
  }

  BufferAllocator allocator() {
    return allocator;
  }

  Scope scope() {
    return scope;
  }

  /** What the user's {@code close()} does. */
  void close() {
    if (closing == Closing.NEVER) {
      LOG.debug("The {} closes when the JVM shuts down; close() does nothing", name);
    } else {
      closeAll();
    }
  }

  synchronized void closeAll() {
    if (closed) {
      return;
    }
    closed = true;
    Failures failures = new Failures();
    List<String> leftOpen = scope.close(failures);
    if (closing == Closing.OBJECTS) {
      failures.guard(tables::flush);
    } else {
      OpenContexts.remove(this);
      failures.guard(tables::close);
      failures.guard(engine::close);
    }
    failures.guard(() -> ArrowMemory.close(allocator));
    released.run();
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

  /** What closes with a context. */
  private enum Closing {
    /** Its objects; the engine is its parent's. */
    OBJECTS,
    /** Its objects and the engine. */
    ENGINE,
    /** Nothing before the JVM shuts down. */
    NEVER
  }
}
