package io.clickframe.sql.internal.render;

import io.clickframe.internal.feed.Feed;
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

  /** A statement without secrets yet. */
  public Holes() {}

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

  /** The hole of the address where rows of the program are; another each time. */
  String of(Feed feed) {
    String name = FEED + (feeds.size() + 1);
    feeds.put(name, feed);
    return hole(name);
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
