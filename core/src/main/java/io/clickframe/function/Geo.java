package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/**
 * Geometry from coordinates, each an expression or a number; angles in degrees. Mind the order of
 * longitude and latitude. Meant for {@code import static}.
 */
public final class Geo {
  private Geo() {}

  /** A point: x and y, or longitude and latitude. */
  public static Expression point(Object x, Object y) {
    return fn("tuple", real(x), real(y));
  }

  /** A ring of at least three points, the last joined to the first. */
  public static Expression ring(
      Expression first, Expression second, Expression third, Expression... more) {
    Object[] points = new Object[3 + more.length];
    points[0] = first;
    points[1] = second;
    points[2] = third;
    System.arraycopy(more, 0, points, 3, more.length);
    return fn("array", points);
  }

  /** The distance in metres of two points on a sphere with the mean radius of the Earth. */
  public static Expression greatCircleDistance(Object lon1, Object lat1, Object lon2, Object lat2) {
    return fn("greatCircleDistance", lon1, lat1, lon2, lat2);
  }

  /** The distance in metres of two points on the ellipsoid WGS 84. */
  public static Expression geoDistance(Object lon1, Object lat1, Object lon2, Object lat2) {
    return fn("geoDistance", lon1, lat1, lon2, lat2);
  }

  /** The angle in degrees between two points, seen from the middle of the sphere. */
  public static Expression greatCircleAngle(Object lon1, Object lat1, Object lon2, Object lat2) {
    return fn("greatCircleAngle", lon1, lat1, lon2, lat2);
  }

  /**
   * Whether the point x, y lies in an ellipse with a centre and half axes along x and y.
   *
   * @param a half the width
   * @param b half the height
   */
  public static Expression inEllipse(
      Object x, Object y, Object centerX, Object centerY, Object a, Object b) {
    return fn("pointInEllipses", real(x), real(y), real(centerX), real(centerY), real(a), real(b));
  }

  /** The geohash of a point, {@code precision} letters long, from 1 to 12. */
  public static Expression geohash(Object lon, Object lat, int precision) {
    return fn("geohashEncode", lon, lat, precision);
  }

  /** The geohashes of a precision that cover the box between two corners. */
  public static Expression geohashesInBox(
      Object minLon, Object minLat, Object maxLon, Object maxLat, int precision) {
    return fn("geohashesInBox", minLon, minLat, maxLon, maxLat, precision);
  }

  /** The H3 cell of a point: latitude first. */
  public static Expression h3(Object lat, Object lon, int resolution) {
    return fn("geoToH3", real(lat), real(lon), resolution);
  }

  /** The engine's geometry takes floats only. */
  private static Object real(Object coordinate) {
    return coordinate instanceof Number number ? (Object) number.doubleValue() : coordinate;
  }
}
