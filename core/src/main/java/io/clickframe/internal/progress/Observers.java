package io.clickframe.internal.progress;

import io.clickframe.spi.QueryObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The observers of all contexts, found on the class path when first asked for. */
public final class Observers {
  private static final Logger LOG = LoggerFactory.getLogger(QueryObserver.class);

  private Observers() {}

  private static final class Found {
    static final List<QueryObserver> ALL = load();
  }

  /** Those that services name. */
  public static List<QueryObserver> found() {
    return Found.ALL;
  }

  private static List<QueryObserver> load() {
    List<QueryObserver> loaded = new ArrayList<>();
    for (ServiceLoader.Provider<QueryObserver> provider :
        ServiceLoader.load(QueryObserver.class).stream().toList()) {
      try {
        loaded.add(provider.get());
      } catch (ServiceConfigurationError e) {
        failed(provider.type(), e);
      }
    }
    return List.copyOf(loaded);
  }

  /** Logs what an observer threw, which does no harm to the run. */
  public static void failed(Class<?> observer, Throwable failure) {
    LOG.warn("{} failed", observer.getName(), failure);
  }
}
