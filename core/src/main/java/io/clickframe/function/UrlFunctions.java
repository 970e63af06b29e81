package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/** The parts of a URL in a text. */
public final class UrlFunctions {
  private final Expression value;

  /** The functions of a value; {@link Expression#url()} is shorter. */
  public UrlFunctions(Expression value) {
    this.value = value;
  }

  /** The host's name. */
  public Expression domain() {
    return fn("domain", value);
  }

  /** The host's name without a leading {@code www.}. */
  public Expression domainWithoutWww() {
    return fn("domainWithoutWWW", value);
  }
}
