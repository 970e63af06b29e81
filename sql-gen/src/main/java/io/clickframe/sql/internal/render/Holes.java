package io.clickframe.sql.internal.render;

import io.clickframe.internal.feed.Feed;
import io.clickframe.internal.rowbinary.RowBinaryFormat;
import io.clickframe.internal.value.SqlText;
import io.clickframe.source.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The secrets of one statement: its text has a named hole for each. For one thread. */
public final class Holes {
  private static final String NAME = "clickframe_secret_";

  private final Map<String, Secret> secrets = new LinkedHashMap<>();

  private static final String FEED = "clickframe_rows_";

  private final Map<String, Feed> feeds = new LinkedHashMap<>();

  private final boolean readsLoopback;

  /** A statement without secrets yet, which reads no rows of the program. */
  public Holes() {
    this(true);
  }

  /**
   * A statement without secrets yet.
   *
   * @param readsLoopback whether rows of the program are read from an address, or else from a table
   */
  public Holes(boolean readsLoopback) {
    this.readsLoopback = readsLoopback;
  }

  /** The hole of a secret; the same for the same. */
  String of(Secret secret) {
    for (Map.Entry<String, Secret> known : secrets.entrySet()) {
      if (known.getValue().equals(secret)) {
        return hole(known.getKey());
      }
    }
    String name = NAME + (secrets.size() + 1);
    secrets.put(name, secret);
    return hole(name);
  }

  /** Where rows of the program are, with a hole for the place; another each time. */
  String of(Feed feed) {
    String name = FEED + (feeds.size() + 1);
    feeds.put(name, feed);
    return readsLoopback
        ? "url(%s, '%s', %s)"
            .formatted(
                hole(name), RowBinaryFormat.NAME, Quoting.string(SqlText.structure(feed.columns())))
        : "{" + name + ":Identifier}";
  }

  /** The rows of the program by the names of their holes. */
  public Map<String, Feed> feeds() {
    return Collections.unmodifiableMap(feeds);
  }

  private static String hole(String name) {
    return "{" + name + ":String}";
  }

  /** The secrets by the names of their holes. */
  public Map<String, Secret> secrets() {
    return Collections.unmodifiableMap(secrets);
  }
}
