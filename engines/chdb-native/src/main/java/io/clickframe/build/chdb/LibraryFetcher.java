package io.clickframe.build.chdb;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a library into the user's cache, once. Processes that start at the same time wait for each
 * other; a program never sees half a library, because the last step is a rename.
 */
final class LibraryFetcher {
  private final UserCache cache;
  private final Archives archives;

  LibraryFetcher(UserCache cache, Archives archives) {
    this.cache = cache;
    this.archives = archives;
  }

  /** The library's place in the cache; fetched if it is not there with the pinned size. */
  Path fetch(PinnedLibrary library) throws IOException {
    Path target = cache.library(library);
    if (isThere(library, target)) {
      return target;
    }
    Path folder = Files.createDirectories(cache.versionFolder(library));
    try (FileChannel channel =
            FileChannel.open(folder.resolve("." + library.platform() + ".lock"), CREATE, WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !isThere(library, target)) {
        fetchInto(target, library, folder);
      }
    }
    return target;
  }

  private void fetchInto(Path target, PinnedLibrary library, Path folder) throws IOException {
    System.err.printf(
        "Fetching libchdb %s for %s, once per user, to %s%n",
        library.version(), library.platform(), target);
    Path temporary = folder.resolve(".fetch-" + library.platform());
    // Left over from a build that was killed; the lock says that it is nobody else's.
    delete(temporary);
    Files.createDirectory(temporary);
    try {
      Path archive = archives.fetch(library, temporary);
      check(library.npmSpec(), library.integrity(), Hashes.integrity(archive));
      Path unpacked = unpack(archive, library.file(), temporary);
      check(library.file() + " in " + library.npmSpec(), library.sha256(), Hashes.sha256(unpacked));
      Files.createDirectories(cache.libraryFolder(library));
      Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(temporary);
    }
  }

  private static boolean isThere(PinnedLibrary library, Path target) throws IOException {
    return Files.isRegularFile(target) && Files.size(target) == library.size();
  }

  private static Path unpack(Path archive, String file, Path folder) {
    String member = "package/" + file;
    int exit =
        Commands.run(
            List.of("tar", "-xzf", archive.toString(), "-C", folder.toString(), member),
            "tar is not installed, and the native engine is unpacked with it. Install tar and gzip");
    if (exit != 0) {
      throw new NativeBuildException(
          "tar could not unpack %s from %s (exit code %d)"
              .formatted(member, archive.getFileName(), exit));
    }
    return folder.resolve(member);
  }

  private static void check(String what, String pinned, String found) {
    if (!pinned.equals(found)) {
      throw new NativeBuildException(
          "%s is not what was pinned, so it was deleted.%n  found:  %s%n  pinned: %s"
              .formatted(what, found, pinned));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
