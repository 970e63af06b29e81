package io.clickframe.testkit.cases;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.SourceException;
import java.util.List;

/** Sources that are missing, damaged or of another format. */
final class BadSources {
  private BadSources() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "missing file",
            s -> DataStore.file(s.folder() + "/nothing.csv"),
            SourceException.class,
            ErrorCode.SOURCE_NOT_FOUND,
            "TODO"),
        new BadInput(
            "pattern without files",
            s -> DataStore.file(s.folder() + "/none-*.parquet").filter("id > 1"),
            SourceException.class,
            ErrorCode.SOURCE_NOT_FOUND,
            "TODO"),
        new BadInput(
            "missing folder",
            s -> DataStore.file(s.folder() + "/nowhere/x.parquet"),
            SourceException.class,
            ErrorCode.SOURCE_NOT_FOUND,
            "TODO"),
        new BadInput(
            "missing member of an archive",
            s -> DataStore.file(s.folder() + "/a.zip :: b.csv"),
            SourceException.class,
            ErrorCode.SOURCE_NOT_FOUND,
            "TODO"),
        new BadInput(
            "wrong format",
            s -> DataStore.file(s.folder() + "/employees.csv", options -> options.format("Parquet")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "TODO"),
        new BadInput(
            "text as parquet, columns declared",
            s -> DataStore.file(s.folder() + "/employees.csv", options -> options.format("Parquet").structure("id Int32")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "TODO"),
        new BadInput(
            "truncated parquet",
            s -> DataStore.file(s.folder() + "/bad/truncated.parquet"),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "TODO"),
        new BadInput(
            "truncated parquet, columns declared",
            s -> DataStore.file(s.folder() + "/bad/truncated.parquet", options -> options.structure("id Int32")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "TODO"),
        new BadInput(
            "empty file",
            s -> DataStore.file(s.folder() + "/bad/empty.csv"),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "TODO"),
        new BadInput(
            "compressed file that is none",
            s -> DataStore.file(s.folder() + "/employees.csv", options -> options.compression("gzip")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "TODO"),
        new BadInput(
            "wrong value in a declared column",
            s -> DataStore.file(s.folder() + "/employees.csv", options -> options.structure("name Int32")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "TODO"),
        new BadInput(
            "unknown format",
            s -> DataStore.file(s.folder() + "/employees.csv", options -> options.format("Parket")),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "TODO"),
        new BadInput(
            "unknown compression",
            s -> DataStore.file(s.folder() + "/employees.csv", options -> options.compression("rar")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "unknown ending",
            s -> DataStore.file(s.folder() + "/employees.xlsx"),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "empty path",
            s -> DataStore.file(""),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "NUL in a path",
            s -> DataStore.file("a\0.csv"),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "declared columns that do not parse",
            s -> DataStore.file(s.folder() + "/employees.csv", options -> options.structure("id Int32,, x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "declared column of an unknown type",
            s -> DataStore.file(s.folder() + "/employees.csv", options -> options.structure("id Int33")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "header with a name twice",
            s -> DataStore.file(s.folder() + "/bad/twice.csv"),
            SourceException.class,
            ErrorCode.SOURCE_UNREADABLE,
            "TODO"));
  }
}
