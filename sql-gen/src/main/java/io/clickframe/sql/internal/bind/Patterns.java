package io.clickframe.sql.internal.bind;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.SourceException;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.render.Quoting;
import java.util.List;

/**
 * Paths that are patterns. For one that matches nothing the engine gives no rows if the columns are
 * declared, where without them it says that there is no file.
 */
final class Patterns {
  private Patterns() {}

  /** Refuses a pattern that matches no file. Lists files, reads none. */
  static void requireMatch(TypeOracle oracle, SourceNode scanned, Step step) {
    if (!(scanned instanceof FileSource source) || !FileSource.isPattern(source.path())) {
      return;
    }
    // The format One has a row a file, and does not open it.
    String count =
        "SELECT toString(count()) FROM file(" + Quoting.string(source.path()) + ", 'One')";
    if (oracle.lines(SqlStatement.of(count)).equals(List.of("0"))) {
      throw SourceException.of(
          ErrorCode.SOURCE_NOT_FOUND,
          "No file found: "
              + source.path()
              + ". Check the pattern, and that this process may see the files"
              + step.where(),
          null);
    }
  }
}
