package io.clickframe.internal.uri;

import io.clickframe.DataStore;
import io.clickframe.source.HttpOptions;

/**
 * {@code http://host/path}: the whole URI is the address. Options follow behind a {@code #}, since
 * what is behind {@code ?} is the server's.
 */
final class HttpUris {
  private static final UriOptions<HttpOptions> OPTIONS =
      CommonOptions.<HttpOptions>remote()
          .with("redirects", (o, value) -> o.redirects(Integer.parseInt(value)));

  private HttpUris() {}

  static DataStore open(String text) {
    int options = text.indexOf('#');
    if (options < 0) {
      return DataStore.http(text);
    }
    SourceUri read = SourceUri.parse("http:?" + text.substring(options + 1));
    return DataStore.http(text.substring(0, options), start -> OPTIONS.apply(start, read));
  }
}
