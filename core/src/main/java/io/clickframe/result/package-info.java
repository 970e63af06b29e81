/**
 * Results: batches of Arrow vectors, and rows over them with a Java class for every ClickHouse
 * type.
 *
 * <table>
 *   <caption>What a value is in Java; NULL is null for every type</caption>
 *   <tr><th>ClickHouse</th><th>Java</th></tr>
 *   <tr><td>Bool</td><td>Boolean</td></tr>
 *   <tr><td>Int8</td><td>Byte</td></tr>
 *   <tr><td>UInt8, Int16</td><td>Short</td></tr>
 *   <tr><td>UInt16, Int32</td><td>Integer</td></tr>
 *   <tr><td>UInt32, Int64</td><td>Long</td></tr>
 *   <tr><td>Interval*</td><td>Long, the number of its units</td></tr>
 *   <tr><td>UInt64, Int128, UInt128, Int256, UInt256</td><td>BigInteger</td></tr>
 *   <tr><td>Float32</td><td>Float</td></tr>
 *   <tr><td>Float64</td><td>Double</td></tr>
 *   <tr><td>Decimal(p, s)</td><td>BigDecimal with scale s</td></tr>
 *   <tr><td>String, FixedString, JSON</td><td>String; see {@link io.clickframe.result.Row#getBytes}
 *       for bytes that are no UTF-8</td></tr>
 *   <tr><td>Enum8, Enum16</td><td>String, the name</td></tr>
 *   <tr><td>Date, Date32</td><td>LocalDate</td></tr>
 *   <tr><td>DateTime, DateTime64</td><td>Instant</td></tr>
 *   <tr><td>Time, Time64</td><td>Duration, for it may be negative or longer than a day</td></tr>
 *   <tr><td>UUID</td><td>UUID</td></tr>
 *   <tr><td>IPv4, IPv6</td><td>Inet4Address, Inet6Address</td></tr>
 *   <tr><td>Array(T), Nested(...)</td><td>unmodifiable List</td></tr>
 *   <tr><td>Map(K, V)</td><td>unmodifiable Map in the engine's order</td></tr>
 *   <tr><td>Tuple(name T, ...)</td><td>unmodifiable Map, by element name in order</td></tr>
 *   <tr><td>Tuple(T, ...), Point</td><td>unmodifiable List</td></tr>
 *   <tr><td>Ring, LineString, Polygon, MultiLineString, MultiPolygon</td><td>List of the parts</td>
 *   </tr>
 *   <tr><td>LowCardinality(T), SimpleAggregateFunction(f, T)</td><td>as T</td></tr>
 *   <tr><td>BFloat16</td><td>Float</td></tr>
 *   <tr><td>QBit(T, n)</td><td>List of n Floats or Doubles</td></tr>
 *   <tr><td>Variant, Dynamic, Geometry</td><td>the value in the Java form of its own type, which
 *       {@link io.clickframe.result.Row#typeOf} tells</td></tr>
 *   <tr><td>AggregateFunction</td><td>{@link io.clickframe.type.AggregateState}, its bytes; inside of
 *       a Variant or Dynamic, reading one throws {@link
 *       io.clickframe.error.UnsupportedTypeException}</td></tr>
 * </table>
 */
@NullMarked
package io.clickframe.result;

import org.jspecify.annotations.NullMarked;
