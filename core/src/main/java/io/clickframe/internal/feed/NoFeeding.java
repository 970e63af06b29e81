package io.clickframe.internal.feed;

import io.clickframe.spi.Engine;
import io.clickframe.spi.SqlStatement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * No rows of the program are read.
 *
 * @param engine runs the statement
 */
public record NoFeeding(Engine engine) implements Feeding {
  @Override
  public SqlStatement bind(SqlStatement statement) {
    return statement;
  }

  @Override
  public <T extends @Nullable Object> T await(Supplier<T> work) {
    return work.get();
  }

  @Override
  public void requireNoFailure() {
    // Nothing can fail.
  }

  @Override
  public void cancel() {
    // Nothing to stop.
  }

  @Override
  public void hangUp() {
    // Nobody reads.
  }

  @Override
  public void close() {
    // Nothing to let go of.
  }
}
