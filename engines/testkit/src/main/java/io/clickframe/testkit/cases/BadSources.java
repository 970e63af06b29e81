package io.clickframe.testkit.cases;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.SourceException;
import io.clickframe.error.SourceNotFoundException;
import java.util.List;

/** Sources that are missing, damaged or of another format. */
final class BadSources {
  private BadSources() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "missing file",
            s -> DataStore.file(s.folder() + "/nothing.csv"),
            SourceNotFoundException.class,
            ErrorCode.SOURCE_NOT_FOUND,
            "No file found: {dir}/nothing.csv. Check the path, and that this process may "
                + "see it. (ClickHouse error 400 CANNOT_STAT) in file() at HERE"),
        new BadInput(
            "pattern without files",
            s -> DataStore.file(s.folder() + "/none-*.parquet").filter("id > 1"),
            SourceNotFoundException.class,
            ErrorCode.SOURCE_NOT_FOUND,
            "No file found: {dir}/none-*.parquet. Check the path, and that this process "
                + "may see it. (ClickHouse error 636 CANNOT_EXTRACT_TABLE_STRUCTURE) in file() "
                + "at HERE"),
        new BadInput(
            "pattern without files, columns declared",
            s ->
                DataStore.file(
                    s.folder() + "/none-*.csv", options -> options.structure("id Int64")),
            SourceNotFoundException.class,
            ErrorCode.SOURCE_NOT_FOUND,
            "No file found: {dir}/none-*.csv. Check the pattern, and that this process may "
                + "see the files in file() at HERE"),
        new BadInput(
            "missing folder",
            s -> DataStore.file(s.folder() + "/nowhere/x.parquet"),
            SourceNotFoundException.class,
            ErrorCode.SOURCE_NOT_FOUND,
            "No file found: {dir}/nowhere/x.parquet. Check the path, and that this process "
                + "may see it. (ClickHouse error 400 CANNOT_STAT) in file() at HERE"),
        new BadInput(
            "missing member of an archive",
            s -> DataStore.file(s.folder() + "/a.zip :: b.csv"),
            SourceNotFoundException.class,
            ErrorCode.SOURCE_NOT_FOUND,
            "No file found: {dir}/a.zip. Check the path, and that this process may see it. "
                + "(ClickHouse error 400 CANNOT_STAT) in file() at HERE"),
        new BadInput(
            "wrong format",
            s ->
                DataStore.file(s.folder() + "/employees.csv", options -> options.format("Parquet")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "Cannot read {dir}/employees.csv: Not a Parquet file (wrong magic bytes at the "
                + "end of file). (INCORRECT_DATA). Check that the file is complete, and that its "
                + "format, compression and structure are what was declared or what its name "
                + "says; else declare them. (ClickHouse error 636 "
                + "CANNOT_EXTRACT_TABLE_STRUCTURE) in file() at HERE"),
        new BadInput(
            "text as parquet, columns declared",
            s ->
                DataStore.file(
                    s.folder() + "/employees.csv",
                    options -> options.format("Parquet").structure("id Int32")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "Cannot read {dir}/employees.csv: Not a Parquet file (wrong magic bytes at the "
                + "end of file): … Check that the file is complete, and that its format, "
                + "compression and structure are what was declared or what its name says; else "
                + "declare them. (ClickHouse error 117 INCORRECT_DATA)"),
        new BadInput(
            "truncated parquet",
            s -> DataStore.file(s.folder() + "/bad/truncated.parquet"),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "Cannot read {dir}/bad/truncated.parquet: Not a Parquet file (wrong magic "
                + "bytes at the end of file). (INCORRECT_DATA). Check that the file is complete, "
                + "and that its format, compression and structure are what was declared or what "
                + "its name says; else declare them. (ClickHouse error 636 "
                + "CANNOT_EXTRACT_TABLE_STRUCTURE) in file() at HERE"),
        new BadInput(
            "truncated parquet, columns declared",
            s ->
                DataStore.file(
                    s.folder() + "/bad/truncated.parquet",
                    options -> options.structure("id Int32")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "Cannot read {dir}/bad/truncated.parquet: Not a Parquet file (wrong magic "
                + "bytes at the end of file): … Check that the file is complete, and that its "
                + "format, compression and structure are what was declared or what its name "
                + "says; else declare them. (ClickHouse error 117 INCORRECT_DATA)"),
        new BadInput(
            "empty file",
            s -> DataStore.file(s.folder() + "/bad/empty.csv"),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "Cannot read {dir}/bad/empty.csv: The table structure cannot be extracted from "
                + "a CSVWithNames format file: the file is empty. Check that the file is "
                + "complete, and that its format, compression and structure are what was "
                + "declared or what its name says; else declare them. (ClickHouse error 636 "
                + "CANNOT_EXTRACT_TABLE_STRUCTURE) in file() at HERE"),
        new BadInput(
            "compressed file that is none",
            s ->
                DataStore.file(
                    s.folder() + "/employees.csv", options -> options.compression("gzip")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "Cannot read {dir}/employees.csv: inflate failed: data error: While reading "
                + "from: {dir}/employees.csv. (ZLIB_INFLATE_FAILED). Check that the file is "
                + "complete, and that its format, compression and structure are what was "
                + "declared or what its name says; else declare them. (ClickHouse error 636 "
                + "CANNOT_EXTRACT_TABLE_STRUCTURE) in file() at HERE"),
        new BadInput(
            "wrong value in a declared column",
            s ->
                DataStore.file(
                    s.folder() + "/employees.csv", options -> options.structure("name Int32")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "Cannot read {dir}/employees.csv: Cannot parse input: expected '\"' before: "
                + "'Ada\"… Check that the file is complete, and that its format, compression and "
                + "structure are what was declared or what its name says; else declare them.…"),
        new BadInput(
            "unknown format",
            s -> DataStore.file(s.folder() + "/employees.csv", options -> options.format("Parket")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "Cannot read {dir}/employees.csv: Unknown format Parket. Give one of "
                + "ClickHouse's formats; SELECT name FROM system.formats lists them. (ClickHouse "
                + "error 73 UNKNOWN_FORMAT) in file() at HERE"),
        new BadInput(
            "unknown compression",
            s ->
                DataStore.file(
                    s.folder() + "/employees.csv", options -> options.compression("rar")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot read '{dir}/employees.csv' with the compression 'rar': expected none, "
                + "gzip, deflate, br, xz, zstd, lz4, bz2, snappy"),
        new BadInput(
            "unknown ending",
            s -> DataStore.file(s.folder() + "/employees.xlsx"),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot tell the format of '{dir}/employees.xlsx' by its name: known endings "
                + "are arrow, arrows, avro, csv, feather, json, jsonl, msgpack, native, ndjson, "
                + "orc, parquet, pq, tab, tsv; say it: DataStore.file(…, options -> "
                + "options.format(\"CSVWithNames\"))"),
        new BadInput(
            "empty path",
            s -> DataStore.file(""),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot read a file without a name: the path is empty"),
        new BadInput(
            "NUL in a path",
            s -> DataStore.file("a\0.csv"),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot read 'a\0.csv': it is no path: Nul character not allowed"),
        new BadInput(
            "declared columns that do not parse",
            s ->
                DataStore.file(
                    s.folder() + "/employees.csv", options -> options.structure("id Int32,, x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use the columns 'id Int32,, x' in file() at HERE: Syntax error "
                + "(columns declaration list): failed at position 10 (,): , x. Expected one of: "
                + "column declaration, identifier, end of query"),
        new BadInput(
            "declared column of an unknown type",
            s ->
                DataStore.file(
                    s.folder() + "/employees.csv", options -> options.structure("id Int33")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use the columns 'id Int33' in file() at HERE: Unknown data type "
                + "family: Int33. Maybe you meant: …"),
        new BadInput(
            "header with a name twice",
            s -> DataStore.file(s.folder() + "/bad/twice.csv"),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "Cannot read {dir}/bad/twice.csv: Duplicate column name found while schema "
                + "inference: \"id\". (INCORRECT_DATA). Check that the file is complete, and "
                + "that its format, compression and structure are what was declared or what its "
                + "name says; else declare them. (ClickHouse error 636 "
                + "CANNOT_EXTRACT_TABLE_STRUCTURE) in file() at HERE"));
  }
}
