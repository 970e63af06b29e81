package io.clickframe.engine.chdb.contract;

import io.clickframe.DataContext;
import io.clickframe.sql.internal.render.Rewrites;
import java.util.function.Supplier;

/** Contexts whose statements are longer than they need be. */
public final class RewritesOff {
  private RewritesOff() {}

  /**
   * Opens a context with rewrites switched off; not while another is being opened.
   *
   * @param off the names of those that are off, or {@code all}; see {@link Rewrites#PROPERTY}
   * @param open opens the context
   */
  public static DataContext open(String off, Supplier<DataContext> open) {
    String before = System.getProperty(Rewrites.PROPERTY);
    System.setProperty(Rewrites.PROPERTY, off);
    try {
      return open.get();
    } finally {
      if (before == null) {
        System.clearProperty(Rewrites.PROPERTY);
      } else {
        System.setProperty(Rewrites.PROPERTY, before);
      }
    }
  }
}
