package io.clickframe.engine.chdb.internal.http;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came with a request by name: from its address or from a form. Raw text. Immutable. */
record Parameters(List<Entry> entries) {

  /** One of them. */
  record Entry(String name, String value) {}

  Parameters {
    entries = List.copyOf(entries);
  }

  /** Those of an address: {@code a=1&b=2}. */
  static Parameters parse(String query) {
    List<Entry> entries = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        entries.add(
            equals < 0
                ? new Entry(decoded(pair), "")
                : new Entry(
                    decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
      }
    }
    return new Parameters(entries);
  }

  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return RawText.of(bytes.toByteArray());
  }

  Parameters and(Parameters more) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(more.entries);
    return new Parameters(all);
  }

  /** The first value of that name, or null. */
  @Nullable String get(String name) {
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        return entry.value();
      }
    }
    return null;
  }

  String get(String name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }

  List<String> all(String name) {
    return entries.stream().filter(e -> e.name().equals(name)).map(Entry::value).toList();
  }

  boolean isOn(String name) {
    String value = get(name, "0");
    return value.equals("1") || value.equals("true");
  }
}
