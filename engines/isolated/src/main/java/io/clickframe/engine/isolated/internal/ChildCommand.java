package io.clickframe.engine.isolated.internal;

import io.clickframe.engine.chdb.http.HttpServerProgram;
import io.clickframe.engine.chdb.internal.load.LibraryLocator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the process is started: this program's Java and class path, with a JVM of its own kind. */
final class ChildCommand {
  /** They would say for the process what is meant for this program: agents, debuggers, heaps. */
  private static final Set<String> NOT_INHERITED =
      Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

  private ChildCommand() {}

  /**
   * @param temporary where it may keep what is gone with it
   */
  static ProcessBuilder of(IsolatedOptions options, Path temporary) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m", // results are in the engine's memory
            "-XX:+UseSerialGC",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:ErrorFile=" + temporary.resolve("hs_err_pid%p.log"),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.io.tmpdir=" + temporary,
            "-Dslf4j.internal.verbosity=ERROR"));
    String library = System.getProperty(LibraryLocator.PROPERTY);
    if (library != null) {
      command.add("-D" + LibraryLocator.PROPERTY + "=" + library);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(options.jvmOptions());
    command.add(HttpServerProgram.class.getName());
    command.add("--parent=" + ProcessHandle.current().pid());
    if (options.storage() != null) {
      command.add("--storage=" + options.storage());
    }
    if (options.memoryLimit() > 0) {
      command.add("--max_server_memory_usage=" + options.memoryLimit());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(NOT_INHERITED);
    builder.environment().put("TMPDIR", temporary.toString());
    builder.environment().putAll(options.environment());
    if (options.directory() != null) {
      builder.directory(options.directory().toFile());
    }
    return builder;
  }
}
