package io.clickframe.build.chdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fetches archives with the npm client, which knows the user's registry, proxy and rights. */
final class NpmClient implements Archives {

  @Override
  public Path fetch(PinnedLibrary library, Path folder) throws IOException {
    String spec = library.npmSpec();
    int exit =
        Commands.run(
            List.of(
                "npm",
                "pack",
                spec,
                "--pack-destination",
                folder.toString(),
                "--ignore-scripts",
                "--loglevel=error"),
            "npm is not installed, and " + spec + " is fetched with it. Install Node.js with npm");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> archives = files.filter(file -> file.toString().endsWith(".tgz")).toList();
      if (exit != 0 || archives.size() != 1) {
        throw new NativeBuildException(
            "npm could not fetch %s (exit code %d, %d archives). Its output above says why; check the network and npm's registry setting"
                .formatted(spec, exit, archives.size()));
      }
      return archives.getFirst();
    }
  }
}
