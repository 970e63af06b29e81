package io.clickframe.engine.chdb.internal.ffi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the environment names a proxy, the engine would ask it for what this very process offers on
 * its loopback address. The engine goes by {@code no_proxy}, which is added to before it starts.
 */
final class LoopbackProxy {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackProxy.class);
  private static final String NO_PROXY = "no_proxy";
  private static final String LOOPBACK = "127.0.0.1";

  private LoopbackProxy() {}

  /** Exempts the loopback address from proxies, for the C side of this process. */
  static void exempt(Map<String, String> environment) {
    String list = exempted(environment);
    if (list == null) {
      return;
    }
    Linker linker = Linker.nativeLinker();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment function = linker.defaultLookup().find("setenv").orElse(null);
      if (function == null) {
        LOG.warn("Add {} to {}: the engine cannot read rows of this program", LOOPBACK, NO_PROXY);
        return;
      }
      MethodHandle setenv =
          linker.downcallHandle(
              function, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
      int _ = (int) setenv.invokeExact(arena.allocateFrom(NO_PROXY), arena.allocateFrom(list), 1);
    } catch (Throwable e) {
      throw new IllegalStateException("setenv does not throw", e);
    }
  }

  /** What {@code no_proxy} has to be, or null if it may stay as it is. */
  static @Nullable String exempted(Map<String, String> environment) {
    boolean proxy =
        environment.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("http_proxy"));
    String list = environment.getOrDefault(NO_PROXY, "");
    if (!proxy || list.contains(LOOPBACK)) {
      return null;
    }
    return list.isBlank() ? LOOPBACK : list + "," + LOOPBACK;
  }
}
