package io.clickframe.examples.functions;

import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.When;
import io.clickframe.function.UrlFunctions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one page of the catalogue shows.
 *
 * @param page the file's name without its ending
 * @param title the heading
 * @param classes whose public methods the page lists
 * @param source the class that holds the examples
 * @param examples one or more for each method, in the order of the source
 */
record Family(
    String page, String title, List<Class<?>> classes, Class<?> source, List<Example> examples) {

  static List<Family> all() {
    return List.of(
        new Family(
            "start",
            "Where expressions begin",
            List.of(Expressions.class, When.class),
            StartExamples.class,
            StartExamples.all()),
        new Family(
            "expression",
            "On every expression",
            List.of(Expression.class),
            ExpressionExamples.class,
            ExpressionExamples.all()),
        new Family(
            "url", "URLs", List.of(UrlFunctions.class), UrlExamples.class, UrlExamples.all()));
  }

  @Override
  public String toString() {
    return classes.stream().map(Class::getSimpleName).collect(Collectors.joining(" and "));
  }
}
