package io.clickframe.internal.node;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a chain come from. Immutable.
 *
 * <p>To add one: a record here; the compiler then lists what prints and explains it.
 */
public sealed interface SourceNode
    permits FileSource,
        FunctionSource,
        DatabaseSource,
        EngineTable,
        TableSource,
        InlineSource,
        ReaderSource {

  /**
   * The columns as ClickHouse writes them ({@code a Int64, b String}), or null if the engine has to
   * look.
   */
  @Nullable String structure();

  /** The call that makes it, for messages: {@code file}. */
  String call();

  /** How it is read. */
  default Reading reading() {
    return Reading.PLAIN;
  }

  /** The same source with declared columns. */
  default SourceNode withStructure(String columns) {
    throw new IllegalStateException("has columns of its own: " + label());
  }

  /** ClickHouse settings of the whole statement without which it is not read right. */
  default Map<String, String> settings() {
    return Map.of();
  }

  /** What it is, for people. */
  String label();

  /** What it is to those who ask where rows come from: the id of an object, or the label. */
  default String origin() {
    return label();
  }

  /**
   * Called before each run that reads it, on the running thread: makes sure that it is there, and
   * that it stays until the hold is closed.
   *
   * @throws io.clickframe.error.ClickFrameException if it cannot be there
   */
  default SourceHold hold() {
    return SourceHold.NONE;
  }
}
