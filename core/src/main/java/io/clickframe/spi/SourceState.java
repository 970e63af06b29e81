package io.clickframe.spi;

import java.util.Objects;

/**
 * What tells whether files are still the same.
 *
 * @param text another once they are others
 * @param settled whether it is so without fail: a file that was written only just now may be
 *     written once more within the same tick of the file system's clock, and look the same
 */
public record SourceState(String text, boolean settled) {
  public SourceState {
    Objects.requireNonNull(text, "text is null");
  }
}
