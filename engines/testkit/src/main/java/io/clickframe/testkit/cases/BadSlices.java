package io.clickframe.testkit.cases;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testkit.data.SampleFile;
import io.clickframe.testkit.data.Samples;
import java.util.List;
import java.util.function.Function;

/** Wrong ways to take some of the rows. */
final class BadSlices {
  private BadSlices() {}

  static List<BadInput> all() {
    return List.of(
        argument(
            "negative head",
            s -> s.numbers().head(-1),
            "Cannot call head(-1): expected zero or more rows"),
        argument(
            "negative tail",
            s -> s.numbers().sort("id").tail(-1),
            "Cannot call tail(-1): expected zero or more rows"),
        argument(
            "tail without a sort",
            s -> s.numbers().filter("id > 1").tail(5),
            "Cannot call tail(5) where rows are in no order: sort first, with sort(…).tail(5)"),
        argument(
            "tail of a join of sorted rows",
            s -> s.numbers().sort("id").distinct().tail(5),
            "Cannot call tail(5) where rows are in no order: sort first, with sort(…).tail(5)"),
        argument(
            "no rows of each group",
            s -> s.numbers().limitBy(0, "grp"),
            "Cannot call limitBy(0, …): expected one or more rows"),
        argument(
            "first rows of each of no groups",
            s -> s.numbers().limitBy(1),
            "Cannot call limitBy() with nothing: name a column"),
        argument(
            "distinct on nothing",
            s -> s.numbers().distinctOn(),
            "Cannot call distinctOn() with nothing: name a column"),
        argument(
            "sample of nothing",
            s -> s.numbers().sample(0),
            "Cannot call sample(0.0): expected a fraction of the rows, more than 0 and at most 1"),
        argument(
            "sample of more than all",
            s -> s.numbers().sample(10),
            "Cannot call sample(10.0): expected a fraction of the rows, more than 0 and at most 1"),
        argument(
            "sample of NaN",
            s -> s.numbers().sample(Double.NaN),
            "Cannot call sample(NaN): expected a fraction of the rows, more than 0 and at most 1"),
        new BadInput(
            "sample by an unknown key",
            s -> s.numbers().sample(0.5, "grpp"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'grpp' in sample() at HERE. Did you mean 'grp'? Columns: id,"
                + " grp, val, label, ratio."),
        new BadInput(
            "distinct on an unknown key",
            s -> s.numbers().distinctOn("vall"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'vall' in distinctOn() at HERE. Did you mean 'val'? Columns: id,"
                + " grp, val, label, ratio."),
        new BadInput(
            "sort by an unknown column with a direction, declared, at once",
            s -> {
              s.store(SampleFile.HEADERLESS).sort("prise DESC");
              throw new AssertionError("not refused by the call");
            },
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'prise' in sort() at HERE. Did you mean 'price'? Columns: id,"
                + " label, price."),
        new BadInput(
            "intersect of different columns",
            s -> s.numbers().select("id").intersect(s.numbers().select("val")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use stores with different columns in intersect() at HERE: an input lacks [id]; an"
                + " input has [val] that the first lacks; select or rename so that they are the"
                + " same"));
  }

  private static BadInput argument(
      String name, Function<Samples, DataStore> chain, String message) {
    return new BadInput(
        name, chain, ClickFrameException.class, ErrorCode.INVALID_ARGUMENT, message);
  }
}
