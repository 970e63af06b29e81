package io.clickframe.testkit.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of ClickHouse, each with SQL for some rows of it. */
public final class TypeSamples {

  /** What the engine makes random values of. */
  private static final List<String> RANDOM =
      List.of(
          "Bool",
          "Int8",
          "Int16",
          "Int32",
          "Int64",
          "Int128",
          "Int256",
          "UInt8",
          "UInt16",
          "UInt32",
          "UInt64",
          "UInt128",
          "UInt256",
          "Float32",
          "Float64",
          "Decimal(9, 2)",
          "Decimal(18, 4)",
          "Decimal(38, 10)",
          "Decimal(76, 20)",
          "String",
          "FixedString(4)",
          "LowCardinality(String)",
          "LowCardinality(Nullable(String))",
          "LowCardinality(FixedString(3))",
          "Nullable(String)",
          "Nullable(Int32)",
          "Nullable(Decimal(9, 2))",
          "Date",
          "Date32",
          "DateTime",
          "DateTime('Asia/Tokyo')",
          "DateTime64(3)",
          "DateTime64(9, 'UTC')",
          "Nullable(DateTime64(6, 'Europe/Berlin'))",
          "UUID",
          "Nullable(UUID)",
          "IPv4",
          "IPv6",
          "Enum8('b' = -2, 'a' = 1)",
          "Enum16('it\\'s' = 2, 'x' = 1000)",
          "Array(Int32)",
          "Array(Array(Nullable(String)))",
          "Array(Tuple(a Int8, b String))",
          "Tuple(Int8, String)",
          "Tuple(a Int8, `b c` Array(Date))",
          "Map(String, Int32)",
          "Map(UInt8, Array(Nullable(Float64)))",
          "Point",
          "Ring",
          "Polygon",
          "MultiPolygon",
          "LineString",
          "MultiLineString",
          "SimpleAggregateFunction(max, UInt64)");

  private TypeSamples() {}

  /** By type, a SELECT with a key {@code k} and a value {@code c} of the type. */
  public static Map<String, String> all() {
    Map<String, String> samples = new LinkedHashMap<>();
    for (String type : RANDOM) {
      String structure = ("c " + type).replace("\\", "\\\\").replace("'", "\\'");
      samples.put(
          type,
          "SELECT rowNumberInAllBlocks() % 4 AS k, c FROM generateRandom('"
              + structure
              + "', 1, 5, 3) LIMIT 6");
    }
    put(samples, "BFloat16", "toBFloat16(number)");
    put(samples, "Time", "CAST(number, 'Time')");
    put(samples, "Time64(3)", "CAST(number, 'Time64(3)')");
    put(samples, "JSON", "CAST(concat('{\"a\": ', toString(number), '}'), 'JSON')");
    put(samples, "JSON(a Int64)", "CAST('{\"a\": 1, \"b\": [2]}', 'JSON(a Int64)')");
    put(samples, "Dynamic", "CAST(number, 'Dynamic')");
    put(samples, "Variant(Int64, String)", "CAST(toString(number), 'Variant(Int64, String)')");
    put(samples, "AggregateFunction(sum, UInt64)", "arrayReduce('sumState', [number])");
    put(samples, "IntervalDay", "toIntervalDay(number)");
    put(samples, "Nullable(Nothing)", "NULL");
    put(samples, "QBit(Float32, 4)", "CAST([1, 2, 3, number], 'QBit(Float32, 4)')");
    return samples;
  }

  private static void put(Map<String, String> samples, String type, String value) {
    samples.put(type, "SELECT toInt64(number % 4) AS k, " + value + " AS c FROM numbers(6)");
  }
}
