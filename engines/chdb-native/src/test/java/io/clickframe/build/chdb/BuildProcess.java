package io.clickframe.build.chdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the real program in its own process, as the build does, with a command {@code npm} of the
 * test's making that hands out a small archive.
 *
 * @param folder everything is below it
 */
record BuildProcess(Path folder) {
  static final String LIBRARY_TEXT = "not a library, but it has a hash\n";

  /** What a run printed, and its exit code. */
  record Outcome(int exit, String output) {}

  /** Makes the archive, the pins and the fake command. */
  BuildProcess prepare() throws IOException, InterruptedException {
    Path library = Files.createDirectories(folder.resolve("package")).resolve("libchdb.so");
    Files.writeString(library, LIBRARY_TEXT);
    Path archive = folder.resolve("archive.tgz");
    Process tar =
        new ProcessBuilder("tar", "-czf", archive.toString(), "-C", folder.toString(), "package")
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("tar failed");
    }
    writePins(Hashes.integrity(archive), Hashes.sha256(library));
    // Slow, so that two processes meet; "$4" is the destination folder.
    command("npm", "echo \"$2\" >> '" + calls() + "'; sleep 0.5; cp '" + archive + "' \"$4\"");
    command("tar", "exec /usr/bin/env PATH=/usr/bin:/bin tar \"$@\"");
    command("cp", "exec /usr/bin/env PATH=/usr/bin:/bin cp \"$@\"");
    command("sleep", "exec /usr/bin/env PATH=/usr/bin:/bin sleep \"$@\"");
    return this;
  }

  void writePins(String integrity, String sha256) throws IOException {
    Files.writeString(
        pins(),
        """
        version=1.2.3
        linux-x64.package=@chdb/lib-linux-x64-gnu
        linux-x64.file=libchdb.so
        linux-x64.integrity=%s
        linux-x64.sha256=%s
        linux-x64.size=%d
        """
            .formatted(integrity, sha256, LIBRARY_TEXT.length()));
  }

  Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NativeBuild.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", commands().toString());
    builder.environment().put("CLICKFRAME_CACHE", folder.resolve("cache").toString());
    return builder.start();
  }

  Process startFetch() throws IOException {
    return start("fetch", pins().toString(), "1.2.3", "linux-x64");
  }

  Outcome fetch() throws IOException, InterruptedException {
    return outcome(startFetch());
  }

  Outcome jar(Path jar) throws IOException, InterruptedException {
    return outcome(start("jar", pins().toString(), "1.2.3", "linux-x64", jar.toString()));
  }

  static Outcome outcome(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  Path library() {
    return folder.resolve("cache/chdb/1.2.3/linux-x64/libchdb.so");
  }

  private Path pins() {
    return folder.resolve("pins");
  }

  Path commands() {
    return folder.resolve("commands");
  }

  /** The packages that npm was asked for. */
  List<String> npmCalls() throws IOException {
    return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
  }

  /** Everything in the cache but the lock. */
  List<String> cached() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache/chdb/1.2.3"))) {
      return files
          .filter(file -> !file.toString().endsWith(".lock"))
          .map(file -> folder.resolve("cache/chdb/1.2.3").relativize(file).toString())
          .filter(name -> !name.isEmpty())
          .sorted()
          .toList();
    }
  }

  private Path calls() {
    return folder.resolve("npm-calls");
  }

  private void command(String name, String script) throws IOException {
    File file = Files.createDirectories(commands()).resolve(name).toFile();
    Files.writeString(file.toPath(), "#!/bin/sh\n" + script + "\n");
    if (!file.setExecutable(true)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }
}
