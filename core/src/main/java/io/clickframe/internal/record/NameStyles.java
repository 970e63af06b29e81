package io.clickframe.internal.record;

import java.util.Locale;

/** Names that differ only in how they join their words: customerId, customer_id, CUSTOMER-ID. */
final class NameStyles {
  private NameStyles() {}

  /** The name's letters and digits in lower case; equal for all styles of one name. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    name.codePoints().filter(c -> c != '_' && c != '-' && c != ' ').forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
