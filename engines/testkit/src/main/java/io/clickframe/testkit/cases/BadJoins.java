package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.on;

import io.clickframe.JoinType;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ColumnCollisionException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testkit.data.SampleFile;
import java.util.List;

/** Joins that make no sense. */
final class BadJoins {
  private BadJoins() {}

  static List<BadInput> all() {
    return List.of(
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
                + " name it otherwise on one side and join with leftOn(…).rightOn(…)"));
  }
}
