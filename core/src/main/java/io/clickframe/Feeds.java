package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.feed.ReaderFeed;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ReaderSource;
import io.clickframe.internal.node.StructureNames;
import io.clickframe.source.RowReader;
import java.util.List;

/** Makes stores over rows that the program makes. */
final class Feeds {
  private Feeds() {}

  static DataStore reader(String structure, RowReader.Factory readers) {
    List<String> names =
        StructureNames.of(structure)
            .orElseThrow(() ->
                new ClickFrameException(
                    ErrorCode.INVALID_ARGUMENT,
                    "Cannot read the columns '%s': expected names and types as ClickHouse writes them, such as id Int64, `my name` String"
                        .formatted(structure)));
    String label = "the reader at " + CallSite.here();
    return DataStore.scan(
        new ReaderSource("reader", structure, label, new ReaderFeed(names, readers)));
  }
}
