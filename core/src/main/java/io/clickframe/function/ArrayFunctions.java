package io.clickframe.function;

import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lambda;

import io.clickframe.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Functions of an array. Positions count from 1, or from -1 for the last element backwards. Java
 * lambdas are run once, on an expression that stands for the element; they may use the columns of
 * the row. What is computed from all elements is in {@link ArrayAggregates}.
 */
public final class ArrayFunctions {
  private final Expression value;

  /** The functions of an array; {@link Expression#arr()} is shorter. */
  public ArrayFunctions(Expression value) {
    this.value = value;
  }

  /** What is computed from all elements: sum, mean, fold. */
  public ArrayAggregates agg() {
    return new ArrayAggregates(value);
  }

  /** How many elements it has. */
  public Expression length() {
    return fn("length", value);
  }

  /** Whether it has no elements. */
  public Expression isEmpty() {
    return fn("empty", value);
  }

  /** The element at a position; NULL if there is none, of nested arrays an empty one. */
  public Expression get(Object position) {
    return fn("arrayElementOrNull", value, Checks.position("get", position));
  }

  /** The first element; NULL if there is none. */
  public Expression first() {
    return get(1);
  }

  /** The first element for which the condition is true; NULL if there is none. */
  public Expression first(Function<? super Expression, ?> condition) {
    return fn("arrayFirstOrNull", lambda(condition), value);
  }

  /** The last element; NULL if there is none. */
  public Expression last() {
    return get(-1);
  }

  /** The last element for which the condition is true; NULL if there is none. */
  public Expression last(Function<? super Expression, ?> condition) {
    return fn("arrayLastOrNull", lambda(condition), value);
  }

  /** The elements from a position on. */
  public Expression slice(Object start) {
    return fn("arraySlice", value, Checks.position("slice", start));
  }

  /** Some elements from a position on, fewer where the array ends. */
  public Expression slice(Object start, Object length) {
    return fn("arraySlice", value, Checks.position("slice", start), Checks.count("slice", length));
  }

  /** Whether an element equals the value; NULL equals NULL here. */
  public Expression contains(@Nullable Object element) {
    return fn("has", value, element);
  }

  /** Whether each element of the other array is in this one. */
  public Expression containsAll(Object other) {
    return fn("hasAll", value, Checks.required("containsAll", "array", other));
  }

  /** Whether an element of the other array is in this one. */
  public Expression containsAny(Object other) {
    return fn("hasAny", value, Checks.required("containsAny", "array", other));
  }

  /** The position of the first element that equals the value; 0 if there is none. */
  public Expression indexOf(@Nullable Object element) {
    return fn("indexOf", value, element);
  }

  /** The position of the first element for which the condition is true; 0 if there is none. */
  public Expression indexWhere(Function<? super Expression, ?> condition) {
    return fn("arrayFirstIndex", lambda(condition), value);
  }

  /** How many elements equal the value; NULL equals NULL here. */
  public Expression count(@Nullable Object element) {
    return fn("countEqual", value, element);
  }

  /** For how many elements the condition is true. */
  public Expression countWhere(Function<? super Expression, ?> condition) {
    return fn("arrayCount", lambda(condition), value);
  }

  /** What a function makes of each element. */
  public Expression map(Function<? super Expression, ?> function) {
    return fn("arrayMap", lambda(function), value);
  }

  /** What a function makes of each element and the one beside it in an array as long as this. */
  public Expression map(
      Object other, BiFunction<? super Expression, ? super Expression, ?> function) {
    return fn("arrayMap", lambda(function), value, Checks.required("map", "array", other));
  }

  /** The elements for which the condition is true. */
  public Expression filter(Function<? super Expression, ?> condition) {
    return fn("arrayFilter", lambda(condition), value);
  }

  /** Whether the condition is true for all elements; of none it is. */
  public Expression all(Function<? super Expression, ?> condition) {
    return fn("arrayAll", lambda(condition), value);
  }

  /** Whether the condition is true for an element. */
  public Expression any(Function<? super Expression, ?> condition) {
    return fn("arrayExists", lambda(condition), value);
  }

  /** The elements that are not NULL. */
  public Expression dropNull() {
    Expression notNull = fn("arrayFilter", lambda(Expression::isNotNull), value);
    return fn("arrayMap", lambda(x -> fn("assumeNotNull", x)), notNull);
  }

  /** From smallest to largest, then NaN, then NULL. */
  public Expression sort() {
    return fn("arraySort", value);
  }

  /** From smallest to largest by what a function makes of each. */
  public Expression sort(Function<? super Expression, ?> key) {
    return fn("arraySort", lambda(key), value);
  }

  /** From largest to smallest, then NaN, then NULL. */
  public Expression sortDesc() {
    return fn("arrayReverseSort", value);
  }

  /** From largest to smallest by what a function makes of each. */
  public Expression sortDesc(Function<? super Expression, ?> key) {
    return fn("arrayReverseSort", lambda(key), value);
  }

  /** From last to first. */
  public Expression reverse() {
    return fn("arrayReverse", value);
  }

  /** The different elements, without NULL, where each is first. */
  public Expression distinct() {
    return fn("arrayDistinct", value);
  }

  /** With each run of equal elements as one. */
  public Expression compact() {
    return fn("arrayCompact", value);
  }

  /** Followed by the elements of other arrays. */
  public Expression concat(Object... others) {
    return fn("arrayConcat", with(Checks.some("concat", "array to add", others)));
  }

  /** With an element more at the end. */
  public Expression append(@Nullable Object element) {
    return fn("arrayPushBack", value, element);
  }

  /** With an element more at the start. */
  public Expression prepend(@Nullable Object element) {
    return fn("arrayPushFront", value, element);
  }

  /** Without the last element. */
  public Expression popBack() {
    return fn("arrayPopBack", value);
  }

  /** Without the first element. */
  public Expression popFront() {
    return fn("arrayPopFront", value);
  }

  /** Without the elements that equal the value. */
  public Expression remove(@Nullable Object element) {
    return fn("arrayRemove", value, element);
  }

  /** The elements of its arrays, at whatever depth. */
  public Expression flatten() {
    return fn("arrayFlatten", value);
  }

  /** Tuples of the elements beside one another; the arrays have to be of the same length. */
  public Expression zip(Object... others) {
    return fn("arrayZip", with(Checks.some("zip", "array", others)));
  }

  /** The positions of its elements: 1, 2, 3. */
  public Expression positions() {
    return fn("arrayEnumerate", value);
  }

  /** The elements as one text; NULL is left out. */
  public Expression join(String separator) {
    return fn("arrayStringConcat", value, Checks.text("join", "separator", separator));
  }

  /** The different elements that all arrays have, in no order. */
  public Expression intersect(Object... others) {
    return fn("arrayIntersect", with(Checks.some("intersect", "array", others)));
  }

  /** The different elements of all arrays, in no order. */
  public Expression union(Object... others) {
    return fn("arrayUnion", with(Checks.some("union", "array", others)));
  }

  /** The elements that the other array does not have. */
  public Expression except(Object other) {
    return fn("arrayExcept", value, Checks.required("except", "array", other));
  }

  /** Cut at the end, or filled up there, to that many elements. */
  public Expression resize(Object length, @Nullable Object fill) {
    return fn("arrayResize", value, Checks.count("resize", length), fill);
  }

  /** With that many elements from the start moved to the end; if negative, the other way. */
  public Expression rotate(Object count) {
    return fn("arrayRotateLeft", value, Checks.required("rotate", "number", count));
  }

  /** In a random order, another at each run. */
  public Expression shuffle() {
    return fn("arrayShuffle", value);
  }

  private Object[] with(Object... others) {
    List<Object> arguments = new ArrayList<>(others.length + 1);
    arguments.add(value);
    arguments.addAll(Arrays.asList(others));
    return arguments.toArray();
  }
}
