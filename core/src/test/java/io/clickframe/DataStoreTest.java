package io.clickframe;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.UnknownColumnException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataStoreTest {
  private static final DataStore SALES =
      DataStore.file(
          "/d/sales.csv",
          options -> options.structure("id Int64, `my name` String, amount Float64"));

  @Test
  void recordsStepsWithTheirLines() {
    DataStore store =
        DataStore.file("/d/a.parquet")
            .filter("x > 1")
            .join(DataStore.file("/d/b.csv"), on("id"), JoinType.LEFT)
            .groupBy("k")
            .agg(count().as("n"))
            .sort(col("n").desc())
            .limit(3);

    assertThat(
            store.toString().lines().map(line -> line.replaceAll(" +DataStoreTest.java:\\d+", "")))
        .containsExactly(
            "file /d/a.parquet (Parquet)",
            "filter {x > 1}",
            "join LEFT on id",
            "  file /d/b.csv (CSVWithNames)",
            "groupBy k agg count() AS n",
            "sort n DESC",
            "limit 3");
    assertThat(store.toString()).contains("DataStoreTest.java:");
  }

  @Test
  void leavesItselfAsItIs() {
    String before = SALES.toString();
    DataStore filtered = SALES.filter("id = 1");
    assertThat(SALES).hasToString(before);
    assertThat(filtered.toString()).startsWith(before.substring(0, 10)).contains("filter");
  }

  @Test
  void leavesTheNameOfARenamedColumnToTheEngine() {
    DataStore renamed = SALES.rename("amount", "price");
    DataStore chosen = renamed.select(SALES.col("amount")).filter(col("price").gt(1));
    assertThat(chosen.toString()).contains("rename", "filter");
  }

  @Test
  void knowsConstantsThatLookLikeColumns() {
    assertThat(SALES.select("current_date AS today", "id").toString()).contains("current_date");
    assertThat(SALES.filter(col("id").lt(Expressions.sql("current_timestamp"))).toString())
        .contains("current_timestamp");
  }

  static Stream<Arguments> wrong() {
    return Stream.<Arguments>of(
        step(store -> store.filter(col("amuont").gt(1)), "'amuont' in filter()"),
        step(store -> store.filter(col("id").gt(1).and(col("x").isNull())), "'x' in filter()"),
        step(store -> store.select("id", "nam"), "'nam' in select()"),
        step(store -> store.assign(col("amount").plus(col("cost")).as("t")), "'cost' in assign()"),
        step(store -> store.drop("name"), "'name' in drop()"),
        step(store -> store.rename("name", "n"), "'name' in rename()"),
        step(store -> store.sort(col("nope").desc()), "'nope' in sort()"),
        step(store -> store.groupBy("kind").agg(count()), "'kind' in groupBy()"),
        step(store -> store.groupBy("id").agg(col("nope").sum()), "'nope' in agg()"),
        step(store -> store.drop("id").filter(col("id").gt(1)), "'id' in filter()"),
        step(store -> store.rename("id", "key").select("id"), "'id' in select()"),
        step(store -> store.select("amount * 2 AS twice").filter(col("amount").gt(1)), "'amount'"),
        step(
            store -> store.groupBy("id").agg(count().as("n")).sort("amount"), "'amount' in sort()"),
        step(store -> store.join(SALES, on("key")), "'key' in the left side of join()"));
  }

  private static Arguments step(UnaryOperator<DataStore> step, String message) {
    return Arguments.of(step, message);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesUnknownColumnAtTheCall(UnaryOperator<DataStore> step, String message) {
    assertThatThrownBy(() -> step.apply(SALES))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessageStartingWith("Cannot find the column '")
        .hasMessageContaining(message)
        .hasMessageContaining("DataStoreTest.java:")
        .hasMessageContaining("Columns: ");
  }

  @Test
  void suggestsTheNearestName() {
    assertThatThrownBy(() -> SALES.filter(col("amuont").gt(1)))
        .hasMessageEndingWith("Did you mean 'amount'? Columns: id, my name, amount.");
  }

  @Test
  void acceptsWhatItCannotKnow() {
    assertThat(SALES.select("upper(`my name`) AS n", "1 AS one", "id").filter("n = 'x'"))
        .isNotNull();
    assertThat(SALES.select("upper(`my name`)").filter(col("anything").gt(1))).isNotNull();
    assertThat(SALES.filter("NULL").select("nan")).isNotNull();
    assertThat(DataStore.file("/d/x.csv").filter(col("anything").gt(1))).isNotNull();
  }

  static Stream<Arguments> senseless() {
    return Stream.<Arguments>of(
        step(store -> store.select(), "Cannot call select() with nothing: name a column"),
        step(store -> store.drop(), "Cannot call drop() with nothing: name a column"),
        step(store -> store.rename(Map.of()), "Cannot call rename() with nothing: name a column"),
        step(
            store -> store.rename("id", ""),
            "Cannot give a column an empty name: expected some text"),
        step(
            store -> store.assign(col("id").as("")),
            "Cannot give a column an empty name: expected some text"),
        step(store -> store.limit(-1), "Cannot call limit(-1): expected zero or more rows"),
        step(store -> store.offset(-2), "Cannot call offset(-2): expected zero or more rows"),
        step(
            store -> store.filter(" "),
            "Cannot call filter() with an empty text: expected a column name or SQL"),
        step(
            store -> store.select("id", 5),
            "Expected select() with a column name, SQL text or expression, found Integer 5"));
  }

  @ParameterizedTest
  @MethodSource("senseless")
  void refusesSenselessArguments(UnaryOperator<DataStore> step, String message) {
    assertThatThrownBy(() -> step.apply(SALES))
        .isInstanceOfSatisfying(
            ClickFrameException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
        .hasMessage(message);
  }
}
