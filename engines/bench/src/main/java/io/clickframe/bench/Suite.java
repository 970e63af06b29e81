package io.clickframe.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Queries over the same tables.
 *
 * @param name as {@code --only} calls it
 * @param title what is measured on how much
 * @param tables the Parquet file of each table, by the name it has in DuckDB's statements
 * @param questions in the order of the table printed
 * @param notes what the reader of the figures must know of this suite
 */
record Suite(
    String name,
    String title,
    Map<String, Path> tables,
    List<Question> questions,
    List<String> notes) {}
