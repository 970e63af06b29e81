package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Functions of JSON. Those whose names begin with {@code get} are for columns of the type {@code
 * JSON} and read a path of names. The others are for text that holds JSON; a step of their paths is
 * a name or the position in an array, from 1 or from -1 backwards.
 */
public final class JsonFunctions {
  private final Expression value;

  /** The functions of JSON; {@link Expression#json()} is shorter. */
  public JsonFunctions(Expression value) {
    this.value = value;
  }

  /** What is at a path, a {@code Dynamic}; NULL if there is nothing. */
  public Expression get(String... path) {
    return subColumn("get", "", "", path);
  }

  /**
   * What is at a path if it has that type; else NULL, or an empty array or map.
   *
   * @param type as the engine stores it: {@code Int64}, {@code Float64}, {@code String}, {@code
   *     Bool}, {@code Array(Nullable(Int64))}
   */
  public Expression getAs(String type, String... path) {
    return subColumn("getAs", "", ".:`" + Checks.filled("getAs", "type", type) + "`", path);
  }

  /** The object at a path, of the type {@code JSON}; an empty one if there is none. */
  public Expression getObject(String... path) {
    return subColumn("getObject", "^", "", path);
  }

  /** The paths that have a value. */
  public Expression getPaths() {
    return fn("JSONAllPaths", value);
  }

  /** The text at a path, of other values their JSON; NULL if there is nothing, or null. */
  public Expression extractString(Object... path) {
    return extracted("Nullable(String)", path);
  }

  /** The integer at a path, without a fraction it may have; NULL if there is no number. */
  public Expression extractInt(Object... path) {
    return extracted("Nullable(Int64)", path);
  }

  /** The number at a path; NULL if there is none. */
  public Expression extractFloat(Object... path) {
    return extracted("Nullable(Float64)", path);
  }

  /** The truth value at a path; NULL if there is none. */
  public Expression extractBool(Object... path) {
    return extracted("Nullable(Bool)", path);
  }

  /**
   * What is at a path as a type of the engine: {@code Array(Nullable(Int64))}, {@code Map(String,
   * String)}. NULL, or empty, if it does not fit.
   */
  public Expression extract(String type, Object... path) {
    return extracted(Checks.filled("extract", "type", type), path);
  }

  /** The JSON at a path, as text; NULL if there is nothing. */
  public Expression extractRaw(Object... path) {
    return fn("nullIf", at("JSONExtractRaw", path), "");
  }

  /** The elements of the array at a path, each as JSON; none if there is no array. */
  public Expression extractArray(Object... path) {
    return filled("JSONExtractArrayRaw", path);
  }

  /** The names in the object at a path; none if there is no object. */
  public Expression keys(Object... path) {
    return filled("JSONExtractKeys", path);
  }

  /** The kind of value at a path: {@code Object}, {@code Array}, {@code String}, {@code Int64}. */
  public Expression type(Object... path) {
    return at("JSONType", path);
  }

  /** How many elements the array or object at a path has; 0 if there is none. */
  public Expression length(Object... path) {
    return at("JSONLength", path);
  }

  /** Whether there is something at a path, null too. */
  public Expression has(Object... path) {
    return at("JSONHas", Checks.some("has", "path", path));
  }

  /** Whether the text is JSON. */
  public Expression isValid() {
    return fn("isValidJSON", value);
  }

  /** What a JSONPath, such as {@code $.a[0].b}, finds first, as text; NULL if nothing. */
  public Expression pathValue(String path) {
    Expression found = fn("JSON_QUERY", text(), Checks.filled("pathValue", "path", path));
    return fn("JSONExtract", found, 1, "Nullable(String)");
  }

  /** All that a JSONPath finds, each as JSON. */
  public Expression pathValues(String path) {
    Expression found = fn("JSON_QUERY", text(), Checks.filled("pathValues", "path", path));
    return fn("JSONExtractArrayRaw", found);
  }

  /** The JSON text of any value. */
  public Expression toJson() {
    return fn("toJSONString", value);
  }

  /** A text that holds JSON, as the type {@code JSON}. */
  public Expression parse() {
    return value.cast("JSON");
  }

  private Expression subColumn(String method, String before, String after, String... path) {
    List<String> steps = new ArrayList<>();
    for (String step : Checks.some(method, "path", path)) {
      steps.add(Checks.filled(method, "name", step));
    }
    if (!before.isEmpty()) {
      steps.set(0, before + "`" + steps.get(0) + "`");
    }
    return fn("getSubcolumn", value, String.join(".", steps) + after);
  }

  private Expression extracted(String type, Object... path) {
    boolean scalar = type.startsWith("Nullable(");
    List<Object> arguments = new ArrayList<>(List.of(scalar ? value : text()));
    arguments.addAll(Arrays.asList(path));
    arguments.add(type);
    return fn("JSONExtract", arguments.toArray());
  }

  private Expression at(String function, Object... path) {
    return call(function, value, path);
  }

  /** For results that cannot be NULL. */
  private Expression filled(String function, Object... path) {
    return call(function, text(), path);
  }

  private static Expression call(String function, Expression first, Object... path) {
    List<Object> arguments = new ArrayList<>(List.of(first));
    arguments.addAll(Arrays.asList(path));
    return fn(function, arguments.toArray());
  }

  private Expression text() {
    return fn("ifNull", value, "");
  }
}
