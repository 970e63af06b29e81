package io.clickframe.testkit.chain.step;

import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.term.Comparison;
import io.clickframe.testkit.chain.term.Like;
import io.clickframe.testkit.chain.term.Logic;
import io.clickframe.testkit.chain.term.Membership;
import io.clickframe.testkit.chain.term.Not;
import io.clickframe.testkit.chain.term.NullTest;
import io.clickframe.testkit.chain.term.Sameness;
import io.clickframe.testkit.chain.term.Term;
import io.clickframe.testkit.chain.term.TextTerm;

/** Which terms are true, false or unknown. */
final class Conditions {
  private Conditions() {}

  static boolean is(Term term) {
    return term instanceof Comparison
        || term instanceof Logic
        || term instanceof Not
        || term instanceof NullTest
        || term instanceof Membership
        || term instanceof Like
        || term instanceof Sameness
        || (term instanceof TextTerm text && text.type().kind() == Kind.UINT8);
  }
}
