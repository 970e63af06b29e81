package io.clickframe.examples.functions;

import io.clickframe.AggregateExpression;
import io.clickframe.AsofCondition;
import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.JoinCondition;
import io.clickframe.JoinKeys;
import io.clickframe.NamedAggregate;
import io.clickframe.Selector;
import io.clickframe.Selectors;
import io.clickframe.SortOrder;
import io.clickframe.When;
import io.clickframe.Window;
import io.clickframe.WindowFunction;
import io.clickframe.examples.functions.Sources.Method;
import io.clickframe.function.ArrayAggregates;
import io.clickframe.function.ArrayFunctions;
import io.clickframe.function.BitFunctions;
import io.clickframe.function.DateTimeFunctions;
import io.clickframe.function.EncodingFunctions;
import io.clickframe.function.Geo;
import io.clickframe.function.GeoFunctions;
import io.clickframe.function.HashFunctions;
import io.clickframe.function.IpFunctions;
import io.clickframe.function.JsonFunctions;
import io.clickframe.function.MapFunctions;
import io.clickframe.function.MathFunctions;
import io.clickframe.function.RegexFunctions;
import io.clickframe.function.SimilarityFunctions;
import io.clickframe.function.TextFunctions;
import io.clickframe.function.TupleFunctions;
import io.clickframe.function.UnicodeFunctions;
import io.clickframe.function.UrlFunctions;
import io.clickframe.function.VectorFunctions;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one page of the catalogue shows.
 *
 * @param page the file's name without its ending
 * @param title the heading
 * @param source the class that holds the examples
 * @param examples one or more for each method, in the order of the source
 * @param parts whose public methods the page lists
 */
record Family(
    String page, String title, Class<?> source, List<Example> examples, List<Part> parts) {

  /** The part of expressions that looks at many rows. */
  static final Class<?> AGGREGATES = Expression.class.getSuperclass();

  private static final Set<String> JOINS = Set.of("JoinCondition", "JoinKeys", "AsofCondition");

  /**
   * A section of a page.
   *
   * @param which of the class's methods it lists
   */
  record Part(String heading, Class<?> type, Predicate<Method> which) {

    static Part of(Class<?> type) {
      return of("", type);
    }

    static Part of(String heading, Class<?> type) {
      return new Part(heading, type, method -> true);
    }

    List<Method> methods(Sources sources) {
      return sources.of(type).methods().stream().filter(which).toList();
    }

    /** Whether all methods of the class are here. */
    boolean isWhole(Sources sources) {
      return methods(sources).size() == sources.of(type).methods().size();
    }
  }

  static List<Family> all() {
    return List.of(
        family(
            "start",
            "Where expressions begin",
            StartExamples.class,
            StartExamples.all(),
            new Part("", Expressions.class, Family::isStart),
            Part.of("Choices", When.class)),
        family(
            "expression",
            "On every expression",
            ExpressionExamples.class,
            ExpressionExamples.all(),
            Part.of(Expression.class),
            Part.of("Where NULL goes in an order", SortOrder.class)),
        family(
            "aggregates",
            "Aggregates",
            AggregateExamples.class,
            AggregateExamples.all(),
            new Part("Of a value", AGGREGATES, method -> !isWindow(method)),
            new Part("Of rows, of keys, by name", Expressions.class, Family::isAggregate),
            Part.of("Of rows, of keys, by name", NamedAggregate.class),
            new Part("Which rows, and how", AggregateExpression.class, method -> !isOver(method))),
        family(
            "windows",
            "Windows",
            WindowExamples.class,
            WindowExamples.all(),
            new Part("The row's place", Expressions.class, Family::isWindow),
            new Part("Other rows' values", AGGREGATES, Family::isWindow),
            new Part("Over a window", AggregateExpression.class, Family::isOver),
            Part.of("Over a window", WindowFunction.class),
            Part.of("Windows", Window.class)),
        family(
            "selectors",
            "Choices of columns",
            SelectorExamples.class,
            SelectorExamples.all(),
            Part.of("Where they begin", Selectors.class),
            Part.of("Combined", Selector.class)),
        family(
            "joins",
            "Conditions of joins",
            JoinExamples.class,
            JoinExamples.all(),
            new Part("Where they begin", Expressions.class, Family::isJoin),
            Part.of("Under two names", JoinKeys.class),
            Part.of("Equal, or what else must hold", JoinCondition.class),
            Part.of("The nearest row", AsofCondition.class)),
        family(
            "text",
            "Text",
            TextExamples.class,
            TextExamples.all(),
            Part.of(TextFunctions.class),
            Part.of("Regular expressions", RegexFunctions.class),
            Part.of("Unicode", UnicodeFunctions.class),
            Part.of("Similarity", SimilarityFunctions.class)),
        family(
            "date-time",
            "Dates and times",
            DateTimeExamples.class,
            DateTimeExamples.all(),
            Part.of(DateTimeFunctions.class)),
        family(
            "array",
            "Arrays",
            ArrayExamples.class,
            ArrayExamples.all(),
            Part.of(ArrayFunctions.class),
            Part.of("Aggregates of the elements", ArrayAggregates.class)),
        family("map", "Maps", MapExamples.class, MapExamples.all(), Part.of(MapFunctions.class)),
        family(
            "tuple",
            "Tuples",
            TupleExamples.class,
            TupleExamples.all(),
            Part.of(TupleFunctions.class)),
        family(
            "json", "JSON", JsonExamples.class, JsonExamples.all(), Part.of(JsonFunctions.class)),
        family(
            "maths",
            "Mathematics",
            MathExamples.class,
            MathExamples.all(),
            Part.of(MathFunctions.class)),
        family("bits", "Bits", BitExamples.class, BitExamples.all(), Part.of(BitFunctions.class)),
        family(
            "vectors",
            "Vectors",
            VectorExamples.class,
            VectorExamples.all(),
            Part.of(VectorFunctions.class)),
        family("urls", "URLs", UrlExamples.class, UrlExamples.all(), Part.of(UrlFunctions.class)),
        family(
            "ip-addresses",
            "IP addresses",
            IpExamples.class,
            IpExamples.all(),
            Part.of(IpFunctions.class)),
        family(
            "geo",
            "Geometry and the globe",
            GeoExamples.class,
            GeoExamples.all(),
            Part.of("Where they begin", Geo.class),
            Part.of("Points, polygons and cells", GeoFunctions.class)),
        family(
            "hashes",
            "Hashes and digests",
            HashExamples.class,
            HashExamples.all(),
            Part.of(HashFunctions.class)),
        family(
            "encoding",
            "Encoding",
            EncodingExamples.class,
            EncodingExamples.all(),
            Part.of(EncodingFunctions.class)));
  }

  /** The classes that the pages show, each once. */
  static Stream<Class<?>> classesOfAll() {
    return all().stream()
        .flatMap(family -> family.parts().stream())
        .<Class<?>>map(Part::type)
        .distinct();
  }

  private static Family family(
      String page, String title, Class<?> source, List<Example> examples, Part... parts) {
    return new Family(page, title, source, examples, List.of(parts));
  }

  private static boolean isStart(Method method) {
    return !isWindow(method) && !isAggregate(method) && !isJoin(method);
  }

  private static boolean isWindow(Method method) {
    return method.returns().equals("WindowFunction");
  }

  private static boolean isOver(Method method) {
    return method.name().equals("over");
  }

  private static boolean isAggregate(Method method) {
    return Set.of("AggregateExpression", "NamedAggregate").contains(method.returns())
        || method.name().equals("grouping");
  }

  private static boolean isJoin(Method method) {
    return JOINS.contains(method.returns());
  }

  @Override
  public String toString() {
    return title;
  }
}
