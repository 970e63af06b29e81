package io.clickframe.examples.functions;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.cumeDist;
import static io.clickframe.Expressions.denseRank;
import static io.clickframe.Expressions.ntile;
import static io.clickframe.Expressions.percentRank;
import static io.clickframe.Expressions.rank;
import static io.clickframe.Expressions.rowNumber;
import static io.clickframe.Window.CURRENT_ROW;
import static io.clickframe.Window.UNBOUNDED_FOLLOWING;
import static io.clickframe.Window.UNBOUNDED_PRECEDING;
import static io.clickframe.examples.functions.Example.column;
import static io.clickframe.examples.functions.Example.rows;

import io.clickframe.DataStore;
import io.clickframe.Window;
import java.util.List;

final class WindowExamples {
  private WindowExamples() {}

  static List<Example> all() {
    DataStore rows = Sample.ROWS;
    Window byName = Window.all().orderBy("name");
    Window byId = Window.all().orderBy("id");
    return List.of(
        column(rowNumber().over(Window.all().orderBy(col("x").desc())), 2, 3, 4, 1),
        column(rank().over(byName), 1, 3, 4, 1),
        column(denseRank().over(byName), 1, 2, 3, 1),
        column(percentRank().over(byName), 0.0, 2.0 / 3, 1.0, 0.0),
        column(cumeDist().over(byName), 0.5, 0.75, 1.0, 0.5),
        column(ntile(2).over(byId), 1, 1, 2, 2),
        column(col("x").lag().over(byId), null, 3, 1, null),
        column(col("x").lag(2).over(byId), null, null, 3, 1),
        column(col("x").lag(1, 0).over(byId), 0, 3, 1, null),
        column(col("x").lead().over(byId), 1, null, 8, null),
        column(col("x").lead(2).over(byId), null, 8, null, null),
        column(col("x").lead(1, 0).over(byId), 1, null, 8, 0),
        column(col("x").firstValue().over(Window.partitionBy("name").orderBy("id")), 3, 1, null, 3),
        column(col("x").lastValue().over(byId), 3, 1, null, 8),
        column(col("x").nthValue(2).over(byId), null, 1, 1, 1),
        column(col("x").sum().over(Window.partitionBy("name")), 11, 1, null, 11),
        column(col("x").sum().over(byId), 3, 4, 4, 12),
        column(col("x").lastValue().ignoreNulls().over(byId), 3, 1, 1, 8),
        column(col("x").max().over(Window.all()), 8, 8, 8, 8),
        column(col("id").sum().over(byId.rows(-1, CURRENT_ROW)), 1, 3, 5, 7),
        column(col("id").count().over(byId.range(0, 2)), 3, 3, 2, 1),
        column(col("id").count().over(Window.all().orderBy("x").range(-2, 0)), 2, 1, 1, 1),
        column(col("id").sum().over(byName.range(CURRENT_ROW, UNBOUNDED_FOLLOWING)), 10, 5, 3, 10),
        column(
            col("x").lastValue().over(byId.rows(UNBOUNDED_PRECEDING, UNBOUNDED_FOLLOWING)),
            8,
            8,
            8,
            8),
        rows(
            rows.qualify(rowNumber().over(Window.partitionBy("name").orderBy("id")).eq(1))
                .select("id")
                .sort("id"),
            1,
            2,
            3));
  }
}
