package io.clickframe.engine.chdb.optimize;

import io.clickframe.DataStore;
import io.clickframe.testkit.data.OldFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** A large Parquet file and smaller ones that its columns refer to. */
final class StarTables {
  static final int SALES = 300_000;

  private static final Map<String, String> TABLES =
      Map.of(
          "sales",
          "number AS sale, number % 2000 AS item, cityHash64(number) % 500 AS shop,"
              + " toDate('2024-01-01') + number % 366 AS day, (number % 100) / 4 AS price,"
              + " if(number % 10 = 0, NULL, number % 7) AS tag,"
              + " if(number % 1000 = 0, nan, number % 977 / 2) AS rate,"
              + " toDateTime64('2024-01-01 00:00:00', 3, 'UTC') + number AS moment,"
              + " ['', 'a', 'ab', 'b', 'ba'][1 + intHash32(number) % 5] AS way,"
              + " ['', 'a', 'b', 'aa', 'bb'][1 + intHash32(number + 1) % 5] AS kin FROM numbers("
              + SALES
              + ")",
          "items",
          "number AS item, number % 20 AS kind, concat('item ', toString(number)) AS name"
              + " FROM numbers(2000)",
          "shops",
          "number AS shop, number % 10 AS city, concat('shop ', toString(number)) AS title"
              + " FROM numbers(500)",
          "cities",
          "number AS city, number % 3 AS land, concat('city ', toString(number)) AS place"
              + " FROM numbers(10)",
          "returns",
          "number * 3 AS sale, number % 13 AS reason FROM numbers(20000)");

  private final Path folder;

  private StarTables(Path folder) {
    this.folder = folder;
  }

  static StarTables write(Path folder, Consumer<String> execute) {
    StarTables tables = new StarTables(folder);
    TABLES.forEach((name, rows) -> {
      execute.accept(
          "INSERT INTO FUNCTION file('" + tables.path(name) + "', 'Parquet') SELECT " + rows);
      OldFiles.age(tables.path(name));
    });
    return tables;
  }

  Path path(String table) {
    return folder.resolve(table + ".parquet");
  }

  DataStore store(String table) {
    return DataStore.file(path(table).toString());
  }

  DataStore sales() {
    return store("sales");
  }

  DataStore items() {
    return store("items");
  }

  DataStore shops() {
    return store("shops");
  }

  DataStore cities() {
    return store("cities");
  }

  DataStore returns() {
    return store("returns");
  }
}
