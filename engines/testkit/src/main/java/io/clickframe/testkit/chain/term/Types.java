package io.clickframe.testkit.chain.term;

import io.clickframe.testkit.chain.table.Integers;
import io.clickframe.testkit.chain.table.Invalid;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Type;

/** Types of several values. */
public final class Types {
  private Types() {}

  /** The type that holds values of both. */
  public static Type common(Type a, Type b) {
    return new Type(
        common(a.kind(), b.kind()), a.nullable() || b.nullable(), a.grade().worse(b.grade()));
  }

  static Kind common(Kind a, Kind b) {
    Kind kind = a;
    if (a != b) {
      Kind wider = a.integer() && b.integer() ? Integers.common(a, b) : null;
      if (wider == null) {
        throw new Invalid("No type holds " + a + " and " + b);
      }
      kind = wider;
    }
    return kind;
  }
}
