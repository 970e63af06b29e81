package io.clickframe.engine.isolated.internal;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process that serves the engine: its hand-shake, its heartbeats, its last words, its end.
 * Thread-safe.
 *
 * <p>It must be started by a thread that outlives it: Linux kills it when that thread ends.
 */
final class ChildProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);
  private static final String BEAT = "beat";
  private static final Pattern READY = Pattern.compile("ready port=(\\d+) pid=\\d+ version=(\\S+)");

  private final Process process;
  private final String token;
  private final LastLines lastLines = new LastLines();
  private final AtomicLong beats = new AtomicLong();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final CompletableFuture<Ending> ended = new CompletableFuture<>();
  private volatile @Nullable String killedBecause;

  private ChildProcess(Process process, String token) {
    this.process = process;
    this.token = token;
  }

  /**
   * Starts one; it need not be ready yet.
   *
   * @param temporary where it may keep what is gone with it
   */
  static ChildProcess start(IsolatedOptions options, Path temporary) {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    Process process;
    try {
      process = ChildCommand.of(options, temporary).start();
    } catch (IOException e) {
      throw new EngineUnavailableException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "Cannot start a process for the engine: "
              + e.getMessage()
              + ". It is started with the java of "
              + System.getProperty("java.home")
              + ".",
          e);
    }
    ChildProcess child = new ChildProcess(process, token);
    Thread errors = child.read("errors", process.getErrorStream(), child.lastLines::add);
    Thread beats = child.read("beats", process.getInputStream(), child::hear);
    child.tell(token);
    child.thread("watch").start(() -> child.watch(options.hangTimeout()));
    child.thread("end").start(() -> child.awaitEnd(errors, beats));
    return child;
  }

  private Thread.Builder thread(String what) {
    return Thread.ofPlatform().daemon().name("clickframe-isolated-" + what + "-" + pid());
  }

  private Thread read(String what, InputStream stream, Consumer<String> taker) {
    return thread(what)
        .start(() -> {
          try (BufferedReader lines =
              new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              taker.accept(line);
            }
          } catch (IOException e) {
            LOG.debug("A process of the engine can no longer be heard", e);
          }
        });
  }

  private void hear(String line) {
    Matcher ready = READY.matcher(line);
    if (ready.matches()) {
      port.complete(Integer.valueOf(ready.group(1)));
    } else if (!line.equals(BEAT)) {
      lastLines.add(line); // what a JVM says of its own crash
    }
    beats.incrementAndGet();
  }

  private void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      LOG.debug("A process of the engine has ended before it was told the token", e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** What requests must show. */
  String token() {
    return token;
  }

  /**
   * Returns the port once the engine answers there.
   *
   * @throws EngineUnavailableException if it ends before, or takes longer
   */
  int awaitReady(Duration timeout) throws InterruptedException {
    try {
      return port.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      kill("did not answer within " + timeout.toSeconds() + " s after its start, and was killed");
    } catch (ExecutionException e) {
      LOG.debug("A process of the engine has ended before it was ready", e);
    }
    Ending ending = ended.join();
    throw new EngineUnavailableException(
        ErrorCode.ENGINE_UNAVAILABLE,
        "The engine's process (pid "
            + ending.pid()
            + ") did not start: it "
            + ending.what()
            + "."
            + ending.lastWords(),
        null);
  }

  /** Waits for the end. */
  Ending awaitEnd() {
    return ended.join();
  }

  /** Waits for the end as long as said; null if it lives on. */
  @Nullable Ending awaitEnd(Duration patience) {
    try {
      return ended.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  boolean isAlive() {
    return !ended.isDone();
  }

  private void awaitEnd(Thread... readers) {
    boolean interrupted = false;
    while (true) {
      try {
        int code = process.waitFor();
        for (Thread reader : readers) {
          reader.join(TICK);
        }
        ended.complete(new Ending(pid(), code, killedBecause, lastLines.all()));
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    port.completeExceptionally(new IOException("the process has ended"));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Kills a process that has hung. Ticks are counted, not time: while this program stands still, so
   * does the count.
   */
  private void watch(Duration hangTimeout) {
    long mostMissed = Math.max(2, hangTimeout.dividedBy(TICK));
    long known = 0;
    long missed = 0;
    while (awaitEnd(TICK) == null && !Thread.currentThread().isInterrupted()) {
      long now = beats.get();
      missed = now == known && port.isDone() ? missed + 1 : 0;
      known = now;
      if (missed > mostMissed) {
        kill("did not answer for " + inWords(hangTimeout) + " and was killed");
      }
    }
  }

  private static String inWords(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }

  /** Ends it at once, for that reason. */
  void kill(String reason) {
    killedBecause = reason;
    process.destroyForcibly();
  }

  /** Lets it end, and sees that it does. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      LOG.debug("A process of the engine has ended already", e);
    }
    if (awaitEnd(CLOSE_PATIENCE) == null) {
      kill("did not end when it was asked to, and was killed");
      awaitEnd(CLOSE_PATIENCE);
    }
  }
}
