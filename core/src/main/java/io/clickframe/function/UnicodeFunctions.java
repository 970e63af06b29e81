package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;
import java.text.Normalizer;

/** Unicode's forms of a text. NULL stays NULL. */
public final class UnicodeFunctions {
  private final Expression value;

  /** The functions of a text; {@link TextFunctions#unicode} is shorter. */
  public UnicodeFunctions(Expression value) {
    this.value = value;
  }

  /** In a form that is the same for texts that differ in case only: {@code straße}, STRASSE. */
  public Expression caseFold() {
    return fn("caseFoldUTF8", value);
  }

  /** In one of Unicode's normal forms. */
  public Expression normalize(Normalizer.Form form) {
    return fn("normalizeUTF8" + Checks.required("normalize", "form", form), value);
  }

  /** Without accents and other marks on letters. */
  public Expression removeDiacritics() {
    return fn("removeDiacriticsUTF8", value);
  }

  /** With bytes that are no UTF-8 replaced by U+FFFD. */
  public Expression toValid() {
    return fn("toValidUTF8", value);
  }

  /** Whether its bytes are UTF-8. */
  public Expression isValid() {
    return fn("isValidUTF8", value);
  }
}
