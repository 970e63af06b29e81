package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectSession;
import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader;
import io.clickframe.engine.chdb.internal.ffi.ParentDeath;
import io.clickframe.error.ClickFrameException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that serves the engine to the one that started it, and ends with it. */
public final class ServedProcess {
  private static final String STORAGE = "--storage=";
  private static final String PARENT = "--parent=";
  private static final long BEAT_MILLIS = 250;
  private static final int BEATS_PER_PROOF = 3;
  private static final int CLOSE_MILLIS = 2000;

  private ServedProcess() {}

  /** Runs until the input ends; see {@link io.clickframe.engine.chdb.http.HttpServerProgram}. */
  public static void run(String[] arguments, InputStream input, PrintStream output)
      throws IOException {
    System.setOut(System.err); // whatever else is printed is not for the parent to parse
    Path storage = null;
    long parent = 0;
    List<String> options = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith(STORAGE)) {
        storage = Path.of(argument.substring(STORAGE.length()));
      } else if (argument.startsWith(PARENT)) {
        parent = Long.parseLong(argument.substring(PARENT.length()));
      } else {
        options.add(argument);
      }
    }
    ParentDeath.follow(parent);
    BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    String token = lines.readLine();
    if (token == null || token.isBlank()) {
      throw new IllegalArgumentException("The first line of standard input is no token");
    }
    serve(storage, options, token, lines, output);
  }

  private static void serve(
      @Nullable Path storage,
      List<String> options,
      String token,
      BufferedReader lines,
      PrintStream output)
      throws IOException {
    DirectSession session = DirectSession.open(storage, options);
    HttpInterface http = HttpInterface.start(session, token);
    Thread.ofPlatform().daemon().name("clickframe-parent").start(() -> awaitEnd(lines, http));
    output.println(
        "ready port="
            + http.port()
            + " pid="
            + ProcessHandle.current().pid()
            + " version="
            + http.version());
    output.flush();
    Thread.ofPlatform().daemon().name("clickframe-warm-up").start(ArrowBatchReader::warmUp);
    beat(session, output);
  }

  private static void awaitEnd(BufferedReader lines, HttpInterface http) {
    try {
      String line = lines.readLine();
      while (line != null) {
        line = lines.readLine();
      }
    } catch (IOException e) {
      // As good as the end: nobody is there any more.
      System.err.println("The standard input cannot be read: " + e);
    }
    end(http);
  }

  /** Gives the engine some time to put its storage in order; never longer. */
  private static void end(HttpInterface http) {
    Thread closing = Thread.ofPlatform().daemon().name("clickframe-close").start(http::close);
    try {
      closing.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  private static void beat(DirectSession session, PrintStream output) {
    for (int beat = 0; !output.checkError(); beat++) {
      if (beat % BEATS_PER_PROOF == 0) {
        prove(session);
      }
      output.println("beat");
      output.flush();
      try {
        TimeUnit.MILLISECONDS.sleep(BEAT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    Runtime.getRuntime().halt(0);
  }

  /** Returns once the engine has answered; a refusal is an answer. */
  private static void prove(DirectSession session) {
    try {
      session.rows("SELECT 'alive'");
    } catch (ClickFrameException e) {
      System.err.println("The engine answers a heartbeat with " + e.getMessage());
    }
  }
}
