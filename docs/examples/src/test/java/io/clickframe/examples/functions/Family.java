package io.clickframe.examples.functions;

import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.When;
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
            "text",
            "Text",
            List.of(
                TextFunctions.class,
                RegexFunctions.class,
                UnicodeFunctions.class,
                SimilarityFunctions.class),
            TextExamples.class,
            TextExamples.all()),
        new Family(
            "date-time",
            "Dates and times",
            List.of(DateTimeFunctions.class),
            DateTimeExamples.class,
            DateTimeExamples.all()),
        new Family(
            "array",
            "Arrays",
            List.of(ArrayFunctions.class, ArrayAggregates.class),
            ArrayExamples.class,
            ArrayExamples.all()),
        new Family(
            "map", "Maps", List.of(MapFunctions.class), MapExamples.class, MapExamples.all()),
        new Family(
            "tuple",
            "Tuples",
            List.of(TupleFunctions.class),
            TupleExamples.class,
            TupleExamples.all()),
        new Family(
            "json", "JSON", List.of(JsonFunctions.class), JsonExamples.class, JsonExamples.all()),
        new Family(
            "maths",
            "Mathematics",
            List.of(MathFunctions.class),
            MathExamples.class,
            MathExamples.all()),
        new Family(
            "bits", "Bits", List.of(BitFunctions.class), BitExamples.class, BitExamples.all()),
        new Family(
            "vectors",
            "Vectors",
            List.of(VectorFunctions.class),
            VectorExamples.class,
            VectorExamples.all()),
        new Family(
            "urls", "URLs", List.of(UrlFunctions.class), UrlExamples.class, UrlExamples.all()),
        new Family(
            "ip-addresses",
            "IP addresses",
            List.of(IpFunctions.class),
            IpExamples.class,
            IpExamples.all()),
        new Family(
            "geo",
            "Geometry and the globe",
            List.of(Geo.class, GeoFunctions.class),
            GeoExamples.class,
            GeoExamples.all()),
        new Family(
            "hashes",
            "Hashes and digests",
            List.of(HashFunctions.class),
            HashExamples.class,
            HashExamples.all()),
        new Family(
            "encoding",
            "Encoding",
            List.of(EncodingFunctions.class),
            EncodingExamples.class,
            EncodingExamples.all()));
  }

  @Override
  public String toString() {
    return classes.stream().map(Class::getSimpleName).collect(Collectors.joining(" and "));
  }
}
