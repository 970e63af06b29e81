package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.asof;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.on;

import io.clickframe.JoinType;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ColumnCollisionException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testkit.data.SampleFile;
import java.time.Duration;
import java.util.List;

/** Joins that make no sense. */
final class BadJoins {
  private BadJoins() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "a name that neither side has, of a store joined with itself",
            s -> s.projects().join(s.projects().as("other"), on(col("projct").eq("x"))),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'projct' in join() at HERE. Did you mean 'project'? Columns:"
                + " who, project, hours."),
        new BadInput(
            "any full join",
            s -> s.numbers().join(s.numbers(), on("id").any(), JoinType.FULL),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call join() of type FULL with any(): expected INNER, LEFT or RIGHT; make the keys"
                + " of both sides unique first, with distinctOn(…)"),
        new BadInput(
            "any semi-join",
            s -> s.numbers().join(s.numbers(), on("id").any(), JoinType.SEMI),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call join() of type SEMI with any(): expected INNER, LEFT or RIGHT; leave any()"
                + " out, no row comes twice anyway"),
        new BadInput(
            "more keys on one side",
            s -> s.numbers().join(s.projects(), leftOn("id", "grp").rightOn("who")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot join [id, grp] of the left side with [who] of the right side: expected as many"
                + " columns on both sides"),
        new BadInput(
            "unknown key on the right side",
            s -> s.employees().join(s.projects(), leftOn("id").rightOn("whom")),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'whom' in the right side of join() at HERE. Did you mean 'who'?"
                + " Columns: who, project, hours."),
        new BadInput(
            "unknown key on the left side, declared, at once",
            s -> {
              s.store(SampleFile.HEADERLESS).join(s.projects(), leftOn("ids").rightOn("who"));
              throw new AssertionError("not refused by the call");
            },
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'ids' in the left side of join() at HERE. Did you mean 'id'?"
                + " Columns: id, label, price."),
        new BadInput(
            "column of the right side after a semi-join",
            s -> s.employees().join(s.departments(), on("dept"), JoinType.SEMI).select("title"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'title' in select() at HERE. Columns: id, name, dept, boss,"
                + " salary, bonus, hired."),
        new BadInput(
            "cross join of one name",
            s -> s.numbers().crossJoin(s.numbers()),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "Cannot have two columns named 'id' in crossJoin() at HERE: both sides have it; rename"
                + " or drop it on one side first"),
        new BadInput(
            "full join by a key that is never NULL",
            s ->
                s.messy()
                    .select("nums")
                    .join(s.messy().select("nums", "id"), on("nums"), JoinType.FULL),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use the key 'nums' in join() at HERE: where a full join finds no partner, a key"
                + " of type Array(Int32) is empty and not NULL, so it cannot be told whose it is;"
                + " name it otherwise on one side and join with leftOn(…).rightOn(…)"),
        new BadInput(
            "as-of join that keeps the right side",
            s -> s.numbers().asofJoin(s.projects(), asof(col("id").ge(col("who"))), JoinType.RIGHT),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call asofJoin() of type RIGHT: expected INNER or LEFT"),
        new BadInput(
            "as-of join without an inequality",
            s -> s.numbers().asofJoin(s.projects(), asof(col("id").eq(col("who")))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use (id = who) in asofJoin() at HERE: an as-of join needs one inequality between"
                + " a value of each side, such as left.col(\"time\").ge(right.col(\"time\")); equal"
                + " columns go into by(…)"),
        new BadInput(
            "as-of join of one side with itself",
            s -> s.numbers().asofJoin(s.projects(), asof(col("id").gt(col("val")))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use (id > val) in asofJoin() at HERE: an as-of join needs one inequality between"
                + " a value of each side, such as left.col(\"time\").ge(right.col(\"time\")); equal"
                + " columns go into by(…)"),
        new BadInput(
            "as-of join of texts",
            s -> s.numbers().asofJoin(s.projects(), asof(col("label").gt(col("project")))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use (label > project) in asofJoin() at HERE: an as-of join finds the nearest"
                + " number, date or time, this is String; cast it"),
        new BadInput(
            "negative tolerance",
            s -> s.numbers().asofJoin(s.projects(), asof(col("id").gt(col("who"))).tolerance(-1)),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call tolerance(-1): expected zero or more"),
        new BadInput(
            "tolerance in time for numbers",
            s ->
                s.numbers()
                    .asofJoin(
                        s.projects(),
                        asof(col("id").gt(col("who"))).tolerance(Duration.ofHours(1))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use the tolerance PT1H of (id > who) in asofJoin() at HERE: the values are"
                + " Nullable(Int64), so it must be a number"));
  }
}
