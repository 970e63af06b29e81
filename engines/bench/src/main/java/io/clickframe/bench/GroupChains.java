package io.clickframe.bench;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;

import io.clickframe.DataStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The h2o group-by questions as chains; without the eighth, which needs rows within groups. */
final class GroupChains {
  private GroupChains() {}

  static Map<String, Supplier<DataStore>> of(BenchData data) {
    Map<String, Supplier<DataStore>> chains = new LinkedHashMap<>();
    chains.put("q1", () -> data.groups().groupBy("id1").agg(col("v1").sum()));
    chains.put("q2", () -> data.groups().groupBy("id1", "id2").agg(col("v1").sum()));
    chains.put("q3", () -> data.groups().groupBy("id3").agg(col("v1").sum(), col("v3").avg()));
    chains.put(
        "q4",
        () -> data.groups().groupBy("id4").agg(col("v1").avg(), col("v2").avg(), col("v3").avg()));
    chains.put(
        "q5",
        () -> data.groups().groupBy("id6").agg(col("v1").sum(), col("v2").sum(), col("v3").sum()));
    chains.put(
        "q6",
        () ->
            data.groups()
                .groupBy("id4", "id5")
                .agg(col("v3").median().as("m"), col("v3").stddev().as("s")));
    chains.put(
        "q7",
        () -> data.groups().groupBy("id3").agg(col("v1").max().minus(col("v2").min()).as("r")));
    chains.put(
        "q9",
        () ->
            data.groups()
                .groupBy("id2", "id4")
                .agg(fn("pow", fn("corr", col("v1"), col("v2")), 2).as("r2")));
    chains.put(
        "q10",
        () ->
            data.groups()
                .groupBy("id1", "id2", "id3", "id4", "id5", "id6")
                .agg(col("v3").sum(), count().as("c")));
    return chains;
  }
}
