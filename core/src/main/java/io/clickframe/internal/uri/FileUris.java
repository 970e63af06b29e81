package io.clickframe.internal.uri;

import io.clickframe.DataStore;
import io.clickframe.source.FileOptions;

/** {@code file:///path/to/data.csv}, or a bare path behind {@code file:}. */
final class FileUris {
  private static final UriOptions<FileOptions> OPTIONS = CommonOptions.read();

  private FileUris() {}

  static DataStore open(SourceUri uri) {
    if (!uri.host().isEmpty() && !uri.host().equals("localhost")) {
      throw uri.invalid("a file has no host; write file:///" + uri.host() + uri.path());
    }
    return DataStore.file(uri.file(), options -> OPTIONS.apply(options, uri));
  }
}
