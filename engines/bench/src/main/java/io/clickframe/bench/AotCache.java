package io.clickframe.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The JDK's cache of loaded and linked classes for one program, which takes its classes from JARs
 * only (JEP 514). Immutable.
 *
 * @param classPath JARs
 * @param file the cache
 */
record AotCache(String classPath, Path file) {

  /**
   * Runs a program once to see which classes it needs.
   *
   * @param jars its class path; they must not be written again
   * @param folder of the cache
   */
  static AotCache trained(String jars, Path folder, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    Path file = folder.resolve(program.getSimpleName() + ".aot");
    Files.deleteIfExists(file);
    String output = ChildJvm.with(jars, "-XX:AOTCacheOutput=" + file).output(program, arguments);
    if (!Files.exists(file)) {
      throw new IllegalStateException("no cache was made: " + output);
    }
    return new AotCache(jars, file);
  }

  /** A JVM that uses it. */
  ChildJvm jvm() {
    return ChildJvm.with(classPath, "-XX:AOTCache=" + file);
  }

  /** This JVM's class path with its folders packed. */
  static String jars(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        Path jar = folder.resolve("classes-" + jars.size() + ".jar");
        pack(path, jar);
        jars.add(jar.toString());
      } else {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        entries.putNextEntry(new ZipEntry(name));
        Files.copy(file, entries);
      }
    }
  }
}
