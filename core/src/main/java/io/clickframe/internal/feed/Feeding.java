package io.clickframe.internal.feed;

import io.clickframe.spi.Engine;
import io.clickframe.spi.SqlStatement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How rows of the program come to one run of a statement. Thread-safe. */
public interface Feeding extends AutoCloseable {

  /** The engine that the statement has to be given to. */
  Engine engine();

  /** The statement with what it needs to find the rows. */
  SqlStatement bind(SqlStatement statement);

  /** Does something that waits for the engine; what fails here comes before what it says. */
  <T extends @Nullable Object> T await(Supplier<T> work);

  /**
   * Whatever the engine says, it has not had all rows: it may have taken those that it got for all.
   */
  void requireNoFailure();

  /** No more rows: the query is not to go on. */
  void cancel();

  /** No more rows: nobody reads any longer. */
  void hangUp();

  /** Lets go of everything. Closing twice does nothing more. */
  @Override
  void close();
}
