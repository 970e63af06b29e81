package io.clickframe.internal.source;

import org.jspecify.annotations.Nullable;

/** What sources are called in messages. */
final class Labels {
  private Labels() {}

  /** {@code s3 https://host/bucket/key (Parquet)}. */
  static String of(
      String call, String location, @Nullable String collection, @Nullable String format) {
    StringBuilder label = new StringBuilder(call);
    if (collection != null) {
      label.append(" collection ").append(collection);
    }
    if (!location.isEmpty()) {
      label.append(' ').append(location);
    }
    if (format != null) {
      label.append(" (").append(format).append(')');
    }
    return label.toString();
  }
}
