package io.clickframe;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Ctrl-C does. The JVM ends, and cancels before what runs in any open context, so that the
 * threads that wait for it can clean up. With the system property {@value #PROPERTY} = {@code
 * query}, what runs is cancelled and the JVM lives; only where nothing runs does it end.
 */
final class Interruption {
  /** The system property. */
  static final String PROPERTY = "clickframe.interrupt";

  private static final Logger LOG = LoggerFactory.getLogger(DataContext.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Interruption() {}

  /** Set up with the first context. */
  private static final class Installed {
    static final boolean VALUE = install();
  }

  /** From now on Ctrl-C is answered; the second call does nothing more. */
  static boolean prepare() {
    return Installed.VALUE;
  }

  private static boolean install() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  OpenContexts.cancelAll();
                  Waiting.awaitNone(PATIENCE);
                },
                "clickframe-shutdown"));
    if ("query".equals(System.getProperty(PROPERTY))) {
      try {
        handle("INT");
      } catch (ReflectiveOperationException | RuntimeException e) {
        LOG.warn("This JVM does not let {} = query be; Ctrl-C ends it", PROPERTY, e);
        return false;
      }
    }
    return true;
  }

  /**
   * The JDK has nothing else than the module {@code jdk.unsupported} for this, and its compiler
   * refuses to see it: hence by reflection.
   */
  @SuppressWarnings("ReferenceEquality") // That is what its equals is.
  private static void handle(String name) throws ReflectiveOperationException {
    Class<?> signalType = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Object signal = signalType.getConstructor(String.class).newInstance(name);
    Object[] before = new Object[1];
    InvocationHandler ours =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass().equals(Object.class)) {
            return switch (method.getName()) {
              case "equals" -> arguments[0] == proxy;
              case "hashCode" -> System.identityHashCode(proxy);
              default -> "what Ctrl-C does to ClickFrame's queries";
            };
          }
          if (Waiting.isAny()) {
            OpenContexts.cancelAll();
            return null;
          }
          return handlerType.getMethod("handle", signalType).invoke(before[0], arguments);
        };
    Object handler =
        Proxy.newProxyInstance(
            Interruption.class.getClassLoader(), new Class<?>[] {handlerType}, ours);
    before[0] =
        signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
  }
}
