package io.clickframe.engine.chdb;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program loads before its first rows: classes cost time at every start. */
class StartTest {
  /** A tenth above what there was when this was written. */
  private static final int MOST_CLASSES = 6_200;

  private static final String LOADED = "source:";

  @TempDir private Path folder;

  @Test
  void loadsNoMoreClassesThanItNeeds() throws Exception {
    Path file = Files.writeString(folder.resolve("sales.csv"), "shop,price\na,1\nb,2\na,3\n");
    Path log = folder.resolve("classes.log");
    List<String> flags = List.of("-Xlog:class+load=info:file=" + log);
    Process child = ChildJvm.start(FirstRows.class, flags, Map.of(), file.toString());
    assertThat(ChildJvm.output(child)).contains("shops 2");
    List<String> classes =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(LOADED))
            .map(line -> line.substring(line.lastIndexOf("] ") + 2).split(" ", 2)[0])
            .toList();
    assertThat(classes)
        .as("the engine's client for servers, test code, and what makes Java source")
        .noneMatch(name -> name.startsWith("com.clickhouse."))
        .noneMatch(name -> name.startsWith("org.codehaus.janino."))
        .noneMatch(name -> name.startsWith("io.clickframe.testkit."));
    assertThat(classes.size())
        .as("classes, by package: %s", byPackage(classes))
        .isBetween(1_000, MOST_CLASSES);
  }

  private static Map<String, Long> byPackage(List<String> classes) {
    return classes.stream()
        .collect(
            Collectors.groupingBy(
                name -> name.replaceAll("^((?:[^.]+\\.){0,3}).*$", "$1"),
                TreeMap::new,
                Collectors.counting()));
  }

  static final class FirstRows {
    public static void main(String[] arguments) {
      try (DataContext context = DataContext.open();
          DataObject shops =
              DataStore.file(arguments[0])
                  .groupBy("shop")
                  .agg(col("price").sum().as("total"), count().as("sales"))
                  .sort("shop")
                  .execute(context)) {
        System.out.println("shops " + shops.rowCount());
      }
    }
  }
}
