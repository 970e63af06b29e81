package io.clickframe.engine.chdb.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Statements that are kept and compared. {@code -Dclickframe.golden=update} writes them anew:
 * review the difference like code.
 */
public final class GoldenFiles {
  static final Path ROOT = Path.of("src/test/resources/golden");

  /** The topic of the TPC-H queries. */
  static final String TPCH = "tpch";

  /** The topic of the chains on a cluster. */
  public static final String CLUSTER = "cluster";

  private static final boolean UPDATE = "update".equals(System.getProperty("clickframe.golden"));

  private GoldenFiles() {}

  /** Compares a statement, in which {@code data} is where its files are. */
  public static void check(String topic, String name, String statement, Path data)
      throws IOException {
    Path file = file(topic, name);
    String sql = statement.replace(data.toString(), "{data}") + "\n";
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, sql);
    }
    assertThat(file).as("write it with -Dclickframe.golden=update").exists();
    assertThat(sql).isEqualTo(Files.readString(file));
  }

  static Path file(String topic, String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return ROOT.resolve(topic).resolve(slug + ".sql");
  }
}
