package io.clickframe.function;

import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lambda;

import io.clickframe.Expression;
import io.clickframe.Lambda;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions of a map. Java lambdas are run once, on expressions for the key and the value. */
public final class MapFunctions {
  private final Expression value;

  /** The functions of a map; {@link Expression#map()} is shorter. */
  public MapFunctions(Expression value) {
    this.value = value;
  }

  /** The value of a key; NULL if there is none, of arrays and maps an empty one. */
  public Expression get(Object key) {
    return fn("arrayElementOrNull", value, Checks.required("get", "key", key));
  }

  /** The value of a key, or another if there is none. */
  public Expression get(Object key, @Nullable Object otherwise) {
    Checks.required("get", "key", key);
    return fn("if", containsKey(key), fn("arrayElement", value, key), otherwise);
  }

  /** How many keys it has. */
  public Expression size() {
    return fn("length", value);
  }

  /** Whether it has no keys. */
  public Expression isEmpty() {
    return fn("empty", value);
  }

  /** Its keys. */
  public Expression keys() {
    return fn("mapKeys", value);
  }

  /** Its values, in the order of the keys. */
  public Expression values() {
    return fn("mapValues", value);
  }

  /** Its keys and values as an array of tuples. */
  public Expression entries() {
    return fn("arrayZip", keys(), values());
  }

  /** Whether it has a key. */
  public Expression containsKey(Object key) {
    return fn("mapContainsKey", value, Checks.required("containsKey", "key", key));
  }

  /** Whether it has a value. */
  public Expression containsValue(Object element) {
    return fn("mapContainsValue", value, Checks.required("containsValue", "value", element));
  }

  /** With the keys of another map added, or their values replaced. */
  public Expression merge(Object other) {
    return fn("mapUpdate", value, Checks.required("merge", "map", other));
  }

  /** With the values of another map of numbers added, key by key. */
  public Expression add(Object other) {
    return fn("mapAdd", value, Checks.required("add", "map", other));
  }

  /** The entries for which the condition is true. */
  public Expression filter(BiFunction<? super Expression, ? super Expression, ?> condition) {
    return fn("mapFilter", lambda(condition), value);
  }

  /** With each value replaced by what a function makes of it. */
  public Expression mapValues(Function<? super Expression, ?> function) {
    Lambda each =
        lambda((Expression key, Expression element) ->
            fn("tuple", key, Checks.required("mapValues", "result", function.apply(element))));
    return fn("mapApply", each, value);
  }

  /** With each key replaced by what a function makes of it. */
  public Expression mapKeys(Function<? super Expression, ?> function) {
    Lambda each =
        lambda((Expression key, Expression element) ->
            fn("tuple", Checks.required("mapKeys", "result", function.apply(key)), element));
    return fn("mapApply", each, value);
  }

  /** Whether the condition is true for an entry. */
  public Expression any(BiFunction<? super Expression, ? super Expression, ?> condition) {
    return fn("mapExists", lambda(condition), value);
  }

  /** Whether the condition is true for all entries; of none it is. */
  public Expression all(BiFunction<? super Expression, ? super Expression, ?> condition) {
    return fn("mapAll", lambda(condition), value);
  }

  /** In order of the keys. */
  public Expression sort() {
    return fn("mapSort", value);
  }

  /** In order of what a function makes of each key and value. */
  public Expression sort(BiFunction<? super Expression, ? super Expression, ?> key) {
    return fn("mapSort", lambda(key), value);
  }

  /** The entries whose keys match a SQL pattern, as for {@link Expression#like}. */
  public Expression keysLike(String pattern) {
    return fn("mapExtractKeyLike", value, Checks.text("keysLike", "pattern", pattern));
  }
}
