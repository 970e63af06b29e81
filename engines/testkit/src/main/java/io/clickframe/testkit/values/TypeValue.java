package io.clickframe.testkit.values;

import java.util.ArrayList;
import java.util.List;

/**
 * A type with values of it.
 *
 * @param type the type as the engine writes it
 * @param nullable whether {@code Nullable(type)} is a type
 * @param values the values as they are read
 * @param texts what the engine's {@code toString} makes of each
 */
public record TypeValue(String type, boolean nullable, List<Object> values, List<String> texts) {
  public TypeValue {
    values = List.copyOf(values);
    texts = List.copyOf(texts);
  }

  /** Each value with its text behind it. */
  static TypeValue of(String type, Object... valuesAndTexts) {
    return of(type, true, valuesAndTexts);
  }

  /** Of a type that cannot be in {@code Nullable}. */
  static TypeValue whole(String type, Object... valuesAndTexts) {
    return of(type, false, valuesAndTexts);
  }

  private static TypeValue of(String type, boolean nullable, Object... valuesAndTexts) {
    List<Object> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < valuesAndTexts.length; i += 2) {
      values.add(valuesAndTexts[i]);
      texts.add((String) valuesAndTexts[i + 1]);
    }
    return new TypeValue(type, nullable, values, texts);
  }

  @Override
  public String toString() {
    return type;
  }
}
