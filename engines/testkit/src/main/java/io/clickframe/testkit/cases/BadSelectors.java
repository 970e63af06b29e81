package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Selectors.across;
import static io.clickframe.Selectors.byName;
import static io.clickframe.Selectors.byType;
import static io.clickframe.Selectors.contains;
import static io.clickframe.Selectors.except;
import static io.clickframe.Selectors.map;
import static io.clickframe.Selectors.matching;
import static io.clickframe.Selectors.numeric;
import static io.clickframe.Selectors.startsWith;
import static io.clickframe.Selectors.text;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.Selector;
import io.clickframe.Selectors;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ColumnCollisionException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testkit.data.SampleFile;
import io.clickframe.testkit.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Choices of columns that choose none, or that cannot be named; columns that cannot be moved. */
final class BadSelectors {
  private static final String COLUMNS = "Columns: dept, title, floor.";

  private BadSelectors() {}

  static List<BadInput> all() {
    return List.of(
        nothingChosen("select", "map()", s -> s.departments().select(map())),
        nothingChosen(
            "assign",
            "startsWith(x, y)",
            s -> s.departments().assign(across(startsWith("x", "y"), x -> x.plus(1)))),
        nothingChosen(
            "agg",
            "(numeric() and not(floor))",
            s -> s.departments().agg(across(numeric().except("floor"), x -> x.sum()))),
        nothingChosen("drop", "contains(TITLE)", s -> s.departments().drop(contains("TITLE"))),
        nothingChosen("sort", "byType(UUID)", s -> s.departments().sort(byType("UUID"))),
        nothingChosen("relocate", "not(all())", s -> s.departments().relocate(none()).first()),
        unknown("select", s -> s.departments().select(byName("floor", "titel"))),
        unknown("select", s -> s.departments().select(except("titel"))),
        unknown("drop", s -> s.departments().drop(text().except("titel"))),
        unknown("relocate", s -> s.departments().relocate("floor").before("titel")),
        new BadInput(
            "unknown column in a choice, declared, at once",
            s -> {
              s.store(SampleFile.HEADERLESS).select(numeric().except("prise"));
              throw new AssertionError("not refused by the call");
            },
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'prise' in select() at HERE. Did you mean 'price'? "
                + "Columns: id, label, price."),
        new BadInput(
            "across onto one name",
            s -> s.departments().assign(across(text(), x -> x.count(), "same")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot name the results of across(…) 'same': all would have the same name; write {} "
                + "where the column's name goes"),
        new BadInput(
            "across with as",
            s -> s.departments().assign(across(text(), x -> fnUpper(x).as("loud"))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot name the results of across(…) 'loud' with as(…): all would have the same name;"
                + " pass a pattern: across(selector, function, \"{}_loud\")"),
        new BadInput(
            "across twice under the same names",
            s ->
                s.numbers()
                    .agg(across(numeric(), x -> x.sum()), across(byName("val"), x -> x.max())),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "Cannot have two columns named 'val' in agg() at HERE: name one of them otherwise, "
                + "with .as(\"other\")"),
        new BadInput(
            "the column of across, outside of it",
            s -> {
              List<Expression> leaked = new ArrayList<>();
              across(
                  numeric(),
                  x -> {
                    leaked.add(x);
                    return x;
                  });
              return s.departments().select(leaked.get(0).plus(1).as("x"));
            },
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use {} in select() at HERE: it stands for the columns of across(…) and has no"
                + " meaning outside of it"),
        new BadInput(
            "a choice as a value",
            s -> s.departments().filter(col("floor").eq(numeric())),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Expected one expression, not several, found Selector numeric()"),
        new BadInput(
            "an expression to drop",
            s -> s.departments().drop(col("floor").plus(1)),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Expected drop() with a column name or a selector, found Expression (floor + 1)"),
        new BadInput(
            "no pattern",
            s -> s.departments().select(matching("(")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot select columns by the pattern (: Unclosed group"),
        new BadInput(
            "no part of a name",
            s -> s.departments().select(contains("")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call contains() with an empty text: expected some text"),
        new BadInput(
            "moved before itself",
            s -> s.departments().relocate("title", "floor").after("floor"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use the column 'floor' as the place to move to in relocate() at HERE: it is "
                + "one of the columns that are moved; name another"),
        new BadInput(
            "renamed to one name",
            s -> s.departments().rename(_ -> "x"),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "Cannot have two columns named 'x' in rename() at HERE: name one of them otherwise, "
                + "with .as(\"other\")"),
        new BadInput(
            "renamed to nothing",
            s -> s.departments().rename(name -> name.substring(4)),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use the function in rename() at HERE: it gives an empty name for the column "
                + "'dept'; expected some text"));
  }

  private static Expression fnUpper(Expression x) {
    return fn("upper", x);
  }

  private static Selector none() {
    return Selectors.all().not();
  }

  private static BadInput nothingChosen(
      String step, String selector, Function<Samples, DataStore> chain) {
    return new BadInput(
        "nothing chosen by " + selector + " in " + step,
        chain,
        InvalidExpressionException.class,
        ErrorCode.INVALID_EXPRESSION,
        "Cannot use "
            + selector
            + " in "
            + step
            + "() at HERE: there is no such column; columns: dept Nullable(String), title"
            + " Nullable(String), floor Nullable(Int64)");
  }

  private static BadInput unknown(String step, Function<Samples, DataStore> chain) {
    return new BadInput(
        "unknown name in a choice in " + step,
        chain,
        UnknownColumnException.class,
        ErrorCode.UNKNOWN_COLUMN,
        "Cannot find the column 'titel' in "
            + step
            + "() at HERE. Did you mean 'title'? "
            + COLUMNS);
  }
}
