package io.clickframe.engine.chdb.http;

import io.clickframe.engine.chdb.internal.http.ServedProcess;

/**
 * Serves ClickHouse's HTTP interface from libchdb on a free port of the loopback address.
 *
 * <p>Arguments: {@code --parent=PID} of who started it, {@code --storage=FOLDER} for a persistent
 * storage; all others go to the engine, for example {@code --max_server_memory_usage=8000000000}.
 *
 * <p>It reads one line from standard input, the token that every request must show as password of
 * the user {@code default}; it ends when standard input ends, or, on Linux, with the thread that
 * started it. It writes lines to standard output: first {@code ready port=… pid=… version=…}, then
 * {@code beat} every quarter of a second as long as the engine answers.
 */
public final class HttpServerProgram {
  private HttpServerProgram() {}

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws Exception {
    ServedProcess.run(arguments, System.in, System.out);
  }
}
