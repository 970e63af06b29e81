package io.clickframe.engine.chdb.internal.load;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Platform jars for tests, with any bytes for a library. */
final class PackedJar {
  static final String VERSION = "9.9.9";

  private PackedJar() {}

  static Path write(Path jar, byte[] library) throws IOException {
    return write(jar, library, sha256(library), library.length);
  }

  static Path write(Path jar, byte[] library, String sha256, long size) throws IOException {
    URI uri = URI.create("jar:" + jar.toUri());
    try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
      Path folder = zip.getPath("io/clickframe/engine/chdb/native/linux-x64");
      Files.createDirectories(folder);
      Files.write(folder.resolve("libchdb.so"), library);
      Files.writeString(
          folder.resolve("libchdb.properties"),
          "version=%s\nfile=libchdb.so\nsize=%d\nsha256=%s\n".formatted(VERSION, size, sha256),
          StandardCharsets.UTF_8);
    }
    return jar;
  }

  static Surroundings surroundings(Path jar, Map<String, String> environment) throws IOException {
    return new Surroundings(
        Map.of("os.name", "Linux", "os.arch", "amd64", "user.home", "/nowhere"),
        environment,
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, null),
        List.of());
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
