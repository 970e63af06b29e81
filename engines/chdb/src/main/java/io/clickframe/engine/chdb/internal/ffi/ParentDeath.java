package io.clickframe.engine.chdb.internal.ffi;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ties this process to the one that started it, as far as the system can: on Linux it is killed
 * when the thread that forked it ends, even while it is stopped, and it is the first to go when
 * memory is short. Elsewhere nothing happens.
 */
public final class ParentDeath {
  private static final Logger LOG = LoggerFactory.getLogger(ParentDeath.class);
  private static final int PR_SET_PDEATHSIG = 1;
  private static final long SIGKILL = 9;
  private static final Path OOM_SCORE = Path.of("/proc/self/oom_score_adj");
  private static final String FIRST_TO_GO = "800";

  private ParentDeath() {}

  /**
   * To be called on a thread that lives as long as the process, because Linux keeps the wish for
   * that thread.
   *
   * @param parent its process id; if it is dead already, this process ends. 0 if not known
   */
  public static void follow(long parent) {
    if (!Files.exists(OOM_SCORE)) {
      return;
    }
    try {
      Files.writeString(OOM_SCORE, FIRST_TO_GO);
    } catch (IOException e) {
      LOG.debug("Cannot become the first to go when memory is short", e);
    }
    askForSignal();
    Optional<ProcessHandle> now = ProcessHandle.current().parent();
    if (parent != 0 && now.map(ProcessHandle::pid).orElse(0L) != parent) {
      Runtime.getRuntime().halt(0); // it died before the system knew that we care
    }
  }

  private static void askForSignal() {
    Linker linker = Linker.nativeLinker();
    MemorySegment prctl = linker.defaultLookup().find("prctl").orElse(null);
    if (prctl == null) {
      return;
    }
    try {
      int state =
          (int)
              linker
                  .downcallHandle(
                      prctl,
                      FunctionDescriptor.of(
                          JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                      Linker.Option.firstVariadicArg(1))
                  .invokeExact(PR_SET_PDEATHSIG, SIGKILL, 0L, 0L, 0L);
      LOG.debug("prctl(PR_SET_PDEATHSIG) gave {}", state);
    } catch (Throwable e) {
      throw ForeignChdbLibrary.impossible(e);
    }
  }
}
