package io.clickframe.engine.chdb.internal;

import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader;
import io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary;
import io.clickframe.engine.chdb.internal.load.LibraryLocator;
import io.clickframe.engine.chdb.internal.load.Surroundings;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.sql.SqlPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The library and the storage of this process. libchdb allows one storage path at a time: engines
 * on the same path share it, another path needs all engines closed first. Thread-safe.
 */
public final class ChdbProcess {
  private static final Set<ChdbSession> OPEN = new LinkedHashSet<>();
  private static @Nullable ForeignChdbLibrary library;
  private static @Nullable Storage current;

  private ChdbProcess() {}

  /**
   * Opens a session.
   *
   * @param folder of the persistent storage, made if it is not there; null for one in memory, which
   *     is empty again once all engines are closed
   * @throws EngineUnavailableException if the library is absent or damaged, if another storage path
   *     is open in this process, or if the folder cannot be used
   */
  public static ChdbSession open(@Nullable Path folder) {
    return open(folder, List.of(), ChdbProcess::warmUp);
  }

  /**
   * The same for who plans no chains: what they need is not loaded.
   *
   * @param options of the engine, as {@code --name=value}
   */
  static ChdbSession openBare(@Nullable Path folder, List<String> options) {
    return open(folder, options, () -> {});
  }

  private static synchronized ChdbSession open(
      @Nullable Path folder, List<String> options, Runnable warmUp) {
    Storage wanted = new Storage(folder == null ? null : realPath(folder), List.copyOf(options));
    if (current != null && !current.equals(wanted)) {
      throw new EngineUnavailableException(
          ErrorCode.STORAGE_PATH_CONFLICT,
          "Cannot open an embedded engine on "
              + wanted
              + ": this process has one open on "
              + current
              + ", and libchdb allows one storage per process. Close every engine on it first, use"
              + " the same storage, or run the other one in another process.",
          null);
    }
    ForeignChdbLibrary loaded = library(warmUp);
    ChdbSession session = ChdbSession.open(loaded, wanted);
    OPEN.add(session);
    current = wanted;
    return session;
  }

  /** Forgets a session whose connections are closed. */
  static synchronized void closed(ChdbSession session) {
    OPEN.remove(session);
    if (OPEN.isEmpty()) {
      current = null;
    }
  }

  private static ForeignChdbLibrary library(Runnable warmUp) {
    ForeignChdbLibrary known = library;
    if (known == null) {
      Thread.ofPlatform().daemon().name("clickframe-warm-up").start(warmUp);
      Path path = new LibraryLocator(Surroundings.current()).locate();
      known = ForeignChdbLibrary.load(path);
      library = known;
      Runtime.getRuntime()
          .addShutdownHook(new Thread(ChdbProcess::shutDown, "clickframe-chdb-shutdown"));
    }
    return known;
  }

  /**
   * Takes about as long as loading the library and does not need it. One after the other: they have
   * classes in common.
   */
  private static void warmUp() {
    SqlPlanner.warmUp();
    ArrowBatchReader.warmUp();
  }

  /**
   * At the JVM's end, engines left open are closed, because the one in memory has a temporary
   * folder to remove; then the engine's threads are joined, because they would race C++'s own
   * teardown. The library cannot be used after that, so it happens nowhere else.
   */
  private static void shutDown() {
    Set<ChdbSession> left;
    ForeignChdbLibrary loaded;
    synchronized (ChdbProcess.class) {
      left = new LinkedHashSet<>(OPEN);
      loaded = library;
    }
    left.forEach(ChdbSession::close);
    if (loaded != null && NativeObjects.CONNECTIONS.get() == 0) {
      loaded.shutdown();
    }
  }

  private static Path realPath(Path folder) {
    try {
      Files.createDirectories(folder);
      return folder.toRealPath();
    } catch (IOException e) {
      throw new EngineUnavailableException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "Cannot use "
              + folder.toAbsolutePath()
              + " as storage of the embedded engine: "
              + e
              + ". Name a folder that this process may write.",
          e);
    }
  }
}
