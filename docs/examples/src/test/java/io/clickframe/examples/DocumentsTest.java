package io.clickframe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is compiled and tested; what they link to is there. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");

  /** What stands in backticks is no link. */
  private static final Pattern CODE = Pattern.compile("``?[^`\\n]+``?");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> manual = Files.walk(Project.ROOT.resolve("docs/manual"))) {
      return Stream.concat(
          Stream.of(Project.ROOT.resolve("README.md")),
          manual.filter(Files::isRegularFile).toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyJavaBlockIsARegionOfTheSources(Path document) throws IOException {
    List<String> regions = Regions.inSources();
    assertThat(Regions.inDocument(document))
        .allSatisfy(block -> assertThat(regions).contains(block));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkedFileIsThere(Path document) throws IOException {
    Matcher links = LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
    while (links.find()) {
      assertThat(document.resolveSibling(links.group(1))).exists();
    }
  }
}
