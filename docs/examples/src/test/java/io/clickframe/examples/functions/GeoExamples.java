package io.clickframe.examples.functions;

import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.example;
import static io.clickframe.function.Geo.geoDistance;
import static io.clickframe.function.Geo.geohash;
import static io.clickframe.function.Geo.geohashesInBox;
import static io.clickframe.function.Geo.greatCircleAngle;
import static io.clickframe.function.Geo.greatCircleDistance;
import static io.clickframe.function.Geo.h3;
import static io.clickframe.function.Geo.inEllipse;
import static io.clickframe.function.Geo.point;
import static io.clickframe.function.Geo.ring;

import java.util.List;

final class GeoExamples {
  private GeoExamples() {}

  static List<Example> all() {
    return List.of(
        example(point(13.4, 52.5), List.of(13.4, 52.5)),
        example(
            ring(point(0, 0), point(0, 2), point(2, 0)),
            List.of(List.of(0.0, 0.0), List.of(0.0, 2.0), List.of(2.0, 0.0))),
        example(greatCircleDistance(13.4, 52.5, 2.35, 48.86).round(-3), 877000.0),
        example(geoDistance(13.4, 52.5, 2.35, 48.86).round(-3), 880000.0),
        example(greatCircleDistance(13.4, 52.5, 13.4, 52.5), 0.0),
        example(geoDistance(13.4, 52.5, 13.4, 52.5), 0.0),
        example(greatCircleAngle(0, 0, 0, 0), 0.0),
        example(inEllipse(1, 1, 0, 0, 2, 3), 1),
        example(geohash(-5.60302734375, 42.593994140625, 5), "ezs42"),
        example(geohashesInBox(24.48, 40.56, 24.785, 40.81, 3), List.of("sx1", "sx3")),
        example(h3(55.71290588, 37.79506683, 5), 599289528905105407L),
        example(
            point(1, 1).geo().inPolygon(ring(point(0, 0), point(0, 2), point(2, 2), point(2, 0))),
            1),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))").geo().wktMultiPolygon().geo().area(), 4.0),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))")
                .geo()
                .wktMultiPolygon()
                .geo()
                .areaSpherical()
                .round(6),
            0.001218),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))").geo().wktMultiPolygon().geo().perimeter(),
            8.0),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))")
                .geo()
                .wktMultiPolygon()
                .geo()
                .convexHull()
                .geo()
                .toWkt(),
            "POLYGON((0 0,0 2,2 2,2 0,0 0))"),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))")
                .geo()
                .wktMultiPolygon()
                .geo()
                .distance(lit("MULTIPOLYGON(((5 0,5 2,7 2,7 0,5 0)))").geo().wktMultiPolygon()),
            3.0),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))")
                .geo()
                .wktMultiPolygon()
                .geo()
                .within(lit("MULTIPOLYGON(((-1 -1,-1 4,4 4,4 -1,-1 -1)))").geo().wktMultiPolygon()),
            1),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))")
                .geo()
                .wktMultiPolygon()
                .geo()
                .geoEquals(lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))").geo().wktMultiPolygon()),
            1),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))")
                .geo()
                .wktMultiPolygon()
                .geo()
                .intersection(lit("MULTIPOLYGON(((1 1,1 3,3 3,3 1,1 1)))").geo().wktMultiPolygon())
                .geo()
                .toWkt(),
            "MULTIPOLYGON(((1 2,2 2,2 1,1 1,1 2)))"),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))")
                .geo()
                .wktMultiPolygon()
                .geo()
                .union(lit("MULTIPOLYGON(((1 1,1 3,3 3,3 1,1 1)))").geo().wktMultiPolygon())
                .geo()
                .toWkt(),
            "MULTIPOLYGON(((1 2,1 3,3 3,3 1,2 1,2 0,0 0,0 2,1 2)))"),
        example(
            lit("MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))")
                .geo()
                .wktMultiPolygon()
                .geo()
                .symmetricDifference(
                    lit("MULTIPOLYGON(((1 1,1 3,3 3,3 1,1 1)))").geo().wktMultiPolygon())
                .geo()
                .toWkt(),
            "MULTIPOLYGON(((2 1,2 0,0 0,0 2,1 2,1 1,2 1)),((2 1,2 2,1 2,1 3,3 3,3 1,2 1)))"),
        example(point(1.5, 2).geo().toWkt(), "POINT(1.5 2)"),
        example(lit("POINT (1.5 2)").geo().wktPoint(), List.of(1.5, 2.0)),
        example(
            lit("LINESTRING (0 0, 1 2)").geo().wktLineString(),
            List.of(List.of(0.0, 0.0), List.of(1.0, 2.0))),
        example(
            lit("POLYGON ((0 0, 0 2, 2 0, 0 0))").geo().wktPolygon(),
            List.of(
                List.of(
                    List.of(0.0, 0.0), List.of(0.0, 2.0), List.of(2.0, 0.0), List.of(0.0, 0.0)))),
        example(
            lit("MULTIPOLYGON (((0 0, 0 2, 2 0, 0 0)))").geo().wktMultiPolygon(),
            List.of(
                List.of(
                    List.of(
                        List.of(0.0, 0.0),
                        List.of(0.0, 2.0),
                        List.of(2.0, 0.0),
                        List.of(0.0, 0.0))))),
        example(lit("ezs42").geo().geohashDecode().tuple().get("latitude"), 42.60498046875),
        example(
            lit(644325524701193974L).geo().h3ToGeo().tuple().get("longitude").round(6), 37.795066),
        example(lit(599686042433355775L).geo().h3Boundary().arr().length(), 6),
        example(lit(599686042433355775L).geo().h3Resolution(), 5),
        example(lit(599686042433355775L).geo().h3IsValid(), 1),
        example(lit(599686042433355775L).geo().h3Parent(3), 590678880759578623L),
        example(
            lit(599405990164561919L).geo().h3Children(6),
            List.of(
                603909588852408319L,
                603909588986626047L,
                603909589120843775L,
                603909589255061503L,
                603909589389279231L,
                603909589523496959L,
                603909589657714687L)),
        example(
            lit(644325529233966508L).geo().h3Ring(1),
            List.of(
                644325529233966508L,
                644325529233966497L,
                644325529233966510L,
                644325529233966504L,
                644325529233966509L,
                644325529233966355L,
                644325529233966354L)),
        example(lit(590080540275638271L).geo().h3Distance(590103561300344831L), 6),
        example(lit(617420388352917503L).geo().h3ToString(), "89184926cdbffff"),
        example(lit("89184926cc3ffff").geo().stringToH3(), 617420388351344639L));
  }
}
