package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.error.SourceException;
import io.clickframe.spi.CheckedChain;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chain whose plan was remembered: its columns are known, it is bound only if further steps are
 * checked on it. Thread-safe.
 */
final class Recalled implements CheckedChain {
  private final Schema schema;
  private final Supplier<Checked> binding;
  private volatile @Nullable Checked bound;

  /**
   * @param binding binds the chain; may be called more than once
   */
  Recalled(Schema schema, Supplier<Checked> binding) {
    this.schema = schema;
    this.binding = binding;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  /** The bound chain; null if a source of it cannot be read by now: the run will say why. */
  @Nullable Checked bound() {
    Checked known = bound;
    if (known == null) {
      try {
        known = Objects.requireNonNull(binding.get());
      } catch (SourceException e) {
        return null;
      }
      bound = known;
    }
    return known;
  }
}
