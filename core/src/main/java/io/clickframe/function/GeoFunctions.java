package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/**
 * Points, polygons and cells of the globe. A point is a tuple of x and y, or longitude and latitude
 * in degrees; {@link Geo} makes points, rings, distances and cells from coordinates. H3 cells are
 * {@code UInt64}.
 */
public final class GeoFunctions {
  private final Expression value;

  /** The functions of a value; {@link Expression#geo()} is shorter. */
  public GeoFunctions(Expression value) {
    this.value = value;
  }

  /**
   * Whether this point lies in a polygon: one ring, or an array of rings whose later ones are
   * holes.
   */
  public Expression inPolygon(Object ring) {
    return fn("pointInPolygon", value, ring);
  }

  /** The area of a polygon in the plane; positive where its ring runs clockwise. */
  public Expression area() {
    return fn("areaCartesian", value);
  }

  /** The area of a polygon on the unit sphere, from longitudes and latitudes in degrees. */
  public Expression areaSpherical() {
    return fn("areaSpherical", value);
  }

  /** The length of the border in the plane. */
  public Expression perimeter() {
    return fn("perimeterCartesian", value);
  }

  /** The smallest convex polygon around a multi-polygon. */
  public Expression convexHull() {
    return fn("polygonConvexHullCartesian", value);
  }

  /** The shortest distance of two multi-polygons in the plane. */
  public Expression distance(Object other) {
    return fn("polygonsDistanceCartesian", value, other);
  }

  /** Whether this multi-polygon lies in the other, in the plane. */
  public Expression within(Object other) {
    return fn("polygonsWithinCartesian", value, other);
  }

  /** Whether two multi-polygons are the same area. */
  public Expression geoEquals(Object other) {
    return fn("polygonsEqualsCartesian", value, other);
  }

  /** The area that two multi-polygons share. */
  public Expression intersection(Object other) {
    return fn("polygonsIntersectionCartesian", value, other);
  }

  /** The area of two multi-polygons together. */
  public Expression union(Object other) {
    return fn("polygonsUnionCartesian", value, other);
  }

  /** The area of exactly one of two multi-polygons. */
  public Expression symmetricDifference(Object other) {
    return fn("polygonsSymDifferenceCartesian", value, other);
  }

  /** The geometry as well-known text. */
  public Expression toWkt() {
    return fn("wkt", value);
  }

  /** The point of a well-known text. */
  public Expression wktPoint() {
    return fn("readWKTPoint", value);
  }

  /** The line of a well-known text. */
  public Expression wktLineString() {
    return fn("readWKTLineString", value);
  }

  /** The polygon of a well-known text: an array of rings. */
  public Expression wktPolygon() {
    return fn("readWKTPolygon", value);
  }

  /** The multi-polygon of a well-known text. */
  public Expression wktMultiPolygon() {
    return fn("readWKTMultiPolygon", value);
  }

  /** The longitude and latitude of the middle of a geohash. */
  public Expression geohashDecode() {
    return fn("geohashDecode", value);
  }

  /** The latitude and longitude of the middle of an H3 cell. */
  public Expression h3ToGeo() {
    return fn("h3ToGeo", value);
  }

  /** The corners of an H3 cell, latitude before longitude. */
  public Expression h3Boundary() {
    return fn("h3ToGeoBoundary", value);
  }

  /** The resolution of an H3 cell, from 0 to 15. */
  public Expression h3Resolution() {
    return fn("h3GetResolution", value);
  }

  /** Whether an integer is an H3 cell. */
  public Expression h3IsValid() {
    return fn("h3IsValid", value);
  }

  /** The coarser H3 cell that holds this one. */
  public Expression h3Parent(Object resolution) {
    return fn("h3ToParent", value, resolution);
  }

  /** The finer H3 cells that this one holds. */
  public Expression h3Children(Object resolution) {
    return fn("h3ToChildren", value, resolution);
  }

  /** The H3 cells up to a distance in cells, this one included. */
  public Expression h3Ring(Object distance) {
    return fn("h3kRing", value, distance);
  }

  /** The distance of two H3 cells, in cells. */
  public Expression h3Distance(Object other) {
    return fn("h3Distance", value, other);
  }

  /** The H3 cell in hexadecimal digits. */
  public Expression h3ToString() {
    return fn("h3ToString", value);
  }

  /** The H3 cell of hexadecimal digits. */
  public Expression stringToH3() {
    return fn("stringToH3", value);
  }
}
