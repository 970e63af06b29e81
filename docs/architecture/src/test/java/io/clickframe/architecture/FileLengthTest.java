package io.clickframe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files are read whole; long ones are searched. */
class FileLengthTest {
  private static final int LONGEST = 600;
  private static final int LONG = 350;
  private static final int MEDIAN = 90;

  private final SourceTree tree = SourceTree.current();

  @Test
  void noFileIsOverTheLimit() throws IOException {
    assertThat(all()).isNotEmpty().allSatisfy(FileLengthTest::isWithinTheLimit);
  }

  @Test
  void nineteenOfTwentyFilesAreShort() throws IOException {
    List<Path> files = all();
    List<Path> tooLong = files.stream().filter(file -> lines(file) >= LONG).toList();
    assertThat(tooLong)
        .as("files with %d lines or more, of %d", LONG, files.size())
        .hasSizeLessThanOrEqualTo(files.size() / 20);
  }

  @Test
  void theMedianMainFileIsShort() throws IOException {
    List<Long> lengths = tree.files("main").stream().map(FileLengthTest::lines).sorted().toList();
    assertThat(lengths.get(lengths.size() / 2)).isLessThan(MEDIAN);
  }

  private List<Path> all() throws IOException {
    return Stream.concat(tree.files("main").stream(), tree.files("test").stream()).toList();
  }

  private static void isWithinTheLimit(Path file) {
    assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
