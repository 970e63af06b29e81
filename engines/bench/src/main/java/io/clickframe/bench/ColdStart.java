package io.clickframe.bench;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the start of a JVM to the first rows of a chain over a file. */
public final class ColdStart {
  private ColdStart() {}

  static Table measure(BenchData data, Options options) throws IOException, InterruptedException {
    data.tpch().file("orders");
    data.tpch().file("lineitem");
    Path folder = data.folder("start");
    String jars = AotCache.jars(folder);
    AotCache ours = AotCache.trained(jars, folder, ColdStart.class, arguments(options));
    AotCache ducks = AotCache.trained(jars, folder, DuckDbStart.class, arguments(options));
    Map<String, List<Double>> plain = new LinkedHashMap<>();
    Map<String, List<Double>> cached = new LinkedHashMap<>();
    for (int i = 0; i < options.rounds(); i++) {
      take(plain, ChildJvm.plain(), ChildJvm.plain(), options);
      take(cached, ours.jvm(), ducks.jvm(), options);
    }
    Table table =
        new Table(
            "Cold start, median of " + options.rounds(),
            "",
            "fresh JVM ms",
            "with an AOT cache ms");
    plain.forEach((name, values) ->
        table.add(name, Turns.median(array(values)), Turns.median(array(cached.get(name)))));
    return table;
  }

  private static void take(
      Map<String, List<Double>> figures, ChildJvm ours, ChildJvm ducks, Options options)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Map<String, Double> round =
        new LinkedHashMap<>(ours.figures(ColdStart.class, arguments(options)));
    round.put("the process, with its end", (System.nanoTime() - start) / 1e6);
    Map<String, Double> duck = ducks.figures(DuckDbStart.class, arguments(options));
    round.put("DuckDB by JDBC, all to the first rows", figure(duck, "all to the first rows"));
    round.forEach(
        (name, value) -> figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
  }

  private static double figure(Map<String, Double> figures, String name) {
    return Objects.requireNonNull(figures.get(name), name);
  }

  private static double[] array(@Nullable List<Double> values) {
    return Objects.requireNonNull(values).stream().mapToDouble(value -> value).toArray();
  }

  private static String[] arguments(Options options) {
    String folder = options.data().toString();
    return new String[] {
      Long.toString(System.currentTimeMillis()), folder, "-" + options.scale() + ".parquet"
    };
  }

  /**
   * Runs the ten-step chain once and says when it got where, counting from {@code args[0]}; the
   * tables are files in {@code args[1]} with the ending {@code args[2]}.
   */
  public static void main(String[] args) {
    long launched = Long.parseLong(args[0]);
    double main = since(launched);
    DataStore chain = PlanTimes.objects(name -> DataStore.file(args[1] + "/" + name + args[2]));
    double recorded = since(launched);
    try (DataContext context = DataContext.open()) {
      double opened = since(launched);
      chain.schema(context);
      double first = since(launched);
      chain.toSql(context);
      double second = since(launched);
      try (DataObject result = chain.execute(context)) {
        double executed = since(launched);
        result.toText(10);
        double printed = since(launched);
        System.out.println("start of the JVM=" + main);
        System.out.println("recording ten steps=" + (recorded - main));
        System.out.println("DataContext.open()=" + (opened - recorded));
        System.out.println("first plan, described=" + (first - opened));
        System.out.println("second plan=" + (second - first));
        System.out.println("first execute()=" + (executed - second));
        System.out.println("first toText()=" + (printed - executed));
        System.out.println("all to the first rows=" + printed);
      }
    }
  }

  private static double since(long millis) {
    return System.currentTimeMillis() - millis;
  }
}
