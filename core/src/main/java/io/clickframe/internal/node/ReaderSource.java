package io.clickframe.internal.node;

import io.clickframe.internal.feed.RowFeed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Rows that the program makes while they are read.
 *
 * @param call the call that makes it, for messages: {@code reader}
 * @param structure the columns as ClickHouse writes them
 * @param label what it is, for people
 * @param rows makes the rows of those columns that a statement needs, anew for each reading
 */
public record ReaderSource(String call, String structure, String label, RowFeed rows)
    implements SourceNode {

  public ReaderSource {
    Objects.requireNonNull(call, "call is null");
    Objects.requireNonNull(structure, "structure is null");
    Objects.requireNonNull(label, "label is null");
    Objects.requireNonNull(rows, "rows is null");
  }

  /**
   * The rows may come slowly: the engine waits for them as long as it takes. What stops it is the
   * run's timeout.
   */
  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>(InlineSource.reading(structure));
    settings.put("http_receive_timeout", "31536000");
    settings.put("http_make_head_request", "0");
    return settings;
  }
}
