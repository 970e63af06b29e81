package io.clickframe.sourcetest.pushdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual's table has a line for each entry of the tests, and no other. */
class PostgresManualTest {
  private static final Path MANUAL = Path.of("../../docs/manual/pushdown.md");
  private static final Pattern LINE = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*?) \\| (.*?) \\|");

  @Test
  void everyLineHasItsTest() throws IOException {
    List<MatchResult> lines = LINE.matcher(Files.readString(MANUAL)).results().toList();
    assertThat(lines.stream().filter(line -> line.group(3).startsWith("yes")))
        .extracting(line -> line.group(1))
        .containsExactlyInAnyOrderElementsOf(names(PostgresRunsThereTest.entries()));
    assertThat(lines.stream().filter(line -> line.group(3).startsWith("no")))
        .extracting(line -> line.group(1))
        .containsExactlyInAnyOrderElementsOf(names(PostgresStaysTest.entries()));
    assertThat(lines).allMatch(line -> line.group(3).matches("(yes|no).*"));
  }

  private static List<String> names(Stream<Entry> entries) {
    return entries.map(Entry::name).toList();
  }
}
