package io.clickframe.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tagged regions of this module's sources, and code blocks of documents. */
final class Regions {
  private Regions() {}

  /** The lines between {@code // tag::x[]} and {@code // end::x[]}, without their indent. */
  static List<String> inSources() throws IOException {
    List<String> regions = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Project.ROOT.resolve("docs/examples/src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        between(Files.readAllLines(file), "// tag::", "// end::", regions);
      }
    }
    return regions;
  }

  /** The Java code blocks of a Markdown document. */
  static List<String> inDocument(Path document) throws IOException {
    List<String> blocks = new ArrayList<>();
    between(Files.readAllLines(document), "```java", "```", blocks);
    return blocks;
  }

  private static void between(List<String> lines, String begin, String end, List<String> found) {
    List<String> region = null;
    for (String line : lines) {
      if (region == null) {
        region = line.strip().startsWith(begin) ? new ArrayList<>() : null;
      } else if (line.strip().startsWith(end)) {
        found.add(String.join("\n", region).stripTrailing().stripIndent().strip());
        region = null;
      } else {
        region.add(line);
      }
    }
  }
}
