package io.clickframe.sql.internal.cache;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.error.SourceException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finding out what may not be found out. Stateless. */
public final class Attempt {
  private Attempt() {}

  /**
   * The answer; null if it is refused: what cannot be read fails in the query, with a better
   * message. To be cancelled, or out of time, ends the plan.
   */
  public static <V> @Nullable V orNull(Supplier<? extends @Nullable V> ask) {
    try {
      return ask.get();
    } catch (SourceException e) {
      return null;
    } catch (QueryException e) {
      if (e.code() != ErrorCode.QUERY_FAILED) {
        throw e;
      }
      return null;
    }
  }
}
