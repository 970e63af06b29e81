package io.clickframe.sourcetest.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.internal.engine.EngineVersion;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sql.internal.version.Capability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is known of versions is what the newest engine says of itself, and what the manual says.
 * {@code -Dclickframe.golden=update} writes both anew: review the difference like code.
 */
class NewFunctionsTest extends SourceTest {
  private static final Path RESOURCE =
      Path.of("../../sql-gen/src/main/resources/io/clickframe/sql/internal/version/functions.txt");
  private static final Path MANUAL = Path.of("../../docs/manual/versions.md");
  private static final boolean UPDATE = "update".equals(System.getProperty("clickframe.golden"));

  private List<String> asked() {
    EngineVersion oldest = EngineVersion.OLDEST;
    return rows(
        """
        SELECT concat(name, ' ', v[1], '.', v[2], if(is_aggregate, ' aggregate', '')) AS line
        FROM (
          SELECT name, is_aggregate, splitByChar('.', introduced_in) AS v
          FROM system.functions WHERE origin = 'System' AND introduced_in != ''
        )
        WHERE (toUInt32(v[1]), toUInt32(v[2])) > (%d, %d)
        ORDER BY name\
        """
            .formatted(oldest.year(), oldest.month()));
  }

  @Test
  void knowsTheFunctionsThatTheEngineSaysAreNew() throws IOException {
    List<String> asked = asked();
    assertThat(asked).contains("base32Encode 25.6", "studentTTestOneSample 25.10 aggregate");
    if (UPDATE) {
      Files.writeString(RESOURCE, String.join("\n", asked) + "\n");
    }
    assertThat(Files.readAllLines(RESOURCE))
        .as("write it with -Dclickframe.golden=update")
        .isEqualTo(asked);
  }

  @Test
  void manualSaysWhatNeedsWhichVersion() throws IOException {
    List<String> capabilities =
        Arrays.stream(Capability.values())
            .sorted(Comparator.comparing(Capability::since))
            .map(it -> "| %s | %s |".formatted(it.since(), it.what()))
            .toList();
    Map<EngineVersion, List<String>> functions = new TreeMap<>();
    for (String line : asked()) {
      String[] words = line.split(" ", -1);
      functions
          .computeIfAbsent(EngineVersion.parse(words[1]), _ -> new ArrayList<>())
          .add("`" + words[0] + "`");
    }
    List<String> lists =
        functions.entrySet().stream()
            .map(it -> "| %s | %s |".formatted(it.getKey(), String.join(", ", it.getValue())))
            .toList();
    checkTable("what", capabilities);
    checkTable("functions", lists);
  }

  @Test
  void manualSaysTheOldestVersion() throws IOException {
    assertThat(Files.readString(MANUAL))
        .contains("ClickHouse " + EngineVersion.OLDEST + " or newer");
  }

  /** The lines behind {@code | Since | kind |} and the line below it. */
  private static void checkTable(String kind, List<String> expected) throws IOException {
    String manual = Files.readString(MANUAL);
    String head = "| since | " + kind + " |\n|---|---|\n";
    int start = manual.indexOf(head) + head.length();
    assertThat(start).as(kind).isGreaterThanOrEqualTo(head.length());
    int end = manual.indexOf("\n\n", start - 1);
    String table = expected.stream().map(it -> it + "\n").collect(Collectors.joining());
    if (UPDATE) {
      Files.writeString(MANUAL, manual.substring(0, start) + table + manual.substring(end + 1));
    } else {
      assertThat(manual.substring(start, end + 1)).isEqualTo(table);
    }
  }
}
