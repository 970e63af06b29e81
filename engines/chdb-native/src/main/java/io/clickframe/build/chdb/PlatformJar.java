package io.clickframe.build.chdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Packs a library and its description into a jar, unless the jar has that library already. */
final class PlatformJar {
  // Fixed, so that the same library gives the same jar.
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private PlatformJar() {}

  /** Writes the jar, from the library in {@code file}. */
  static void write(Path jar, PinnedLibrary library, Path file) throws IOException {
    if (isUpToDate(jar, library)) {
      return;
    }
    Path temporary = jar.resolveSibling(jar.getFileName() + ".tmp");
    try (JarOutputStream out =
        new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 20))) {
      // The library is compressed on every clean build; the next level is twice as slow.
      out.setLevel(Deflater.BEST_SPEED);
      begin(out, "META-INF/MANIFEST.MF");
      manifest().write(out);
      begin(out, library.resourceFolder() + "/" + library.file());
      String sha256 = Hashes.copy(file, out);
      if (!sha256.equals(library.sha256())) {
        Files.delete(file);
        throw new NativeBuildException(
            "%s is damaged, so it was deleted; build again to fetch it anew.%n  found:  %s%n  pinned: %s"
                .formatted(file, sha256, library.sha256()));
      }
      begin(out, descriptionEntry(library));
      out.write(library.description().getBytes(UTF_8));
    }
    Files.move(temporary, jar, StandardCopyOption.ATOMIC_MOVE);
  }

  // The description is the last entry and the jar is renamed when whole, so it stands for the rest.
  private static boolean isUpToDate(Path jar, PinnedLibrary library) throws IOException {
    if (!Files.isRegularFile(jar)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(descriptionEntry(library));
      if (entry == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readAllBytes(), UTF_8).equals(library.description());
      }
    }
  }

  private static String descriptionEntry(PinnedLibrary library) {
    return library.resourceFolder() + "/libchdb.properties";
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Automatic-Module-Name", "io.clickframe.engine.chdb.library");
    return manifest;
  }

  private static void begin(JarOutputStream out, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    out.putNextEntry(entry);
  }
}
