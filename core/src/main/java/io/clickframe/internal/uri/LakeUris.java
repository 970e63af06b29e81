package io.clickframe.internal.uri;

import io.clickframe.DataStore;
import io.clickframe.source.LakeOptions;
import io.clickframe.source.S3Options;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** {@code iceberg+s3://bucket/folder}, {@code delta+file:///folder}: a lake and what it is on. */
final class LakeUris {
  private static final String[] OF_LAKE = {"structure", "settings"};

  private LakeUris() {}

  /** A table; without {@code +scheme} it is on S3, or in a folder if there is no host. */
  static DataStore open(
      SourceUri uri, BiFunction<String, UnaryOperator<LakeOptions>, DataStore> lake) {
    int plus = uri.scheme().indexOf('+');
    String scheme =
        plus >= 0 ? uri.scheme().substring(plus + 1) : uri.host().isEmpty() ? "file" : "s3";
    String location =
        switch (scheme.toLowerCase(Locale.ROOT)) {
          case "file" -> uri.file();
          case "http", "https" -> scheme + "://" + uri.host() + uri.path();
          default ->
              scheme
                  + "://"
                  + (isAzure(scheme) && uri.user() != null ? uri.user() + "@" : "")
                  + uri.host()
                  + uri.file();
        };
    return lake.apply(location, options -> options(options, uri, scheme));
  }

  private static LakeOptions options(LakeOptions start, SourceUri uri, String scheme) {
    LakeOptions options = start;
    String structure = uri.options().get("structure");
    String settings = uri.options().get("settings");
    if (structure != null) {
      options = options.structure(structure);
    }
    if (settings != null) {
      options = CommonOptions.settings(options, settings);
    }
    if (isAzure(scheme)) {
      return options.azure(azure -> ObjectUris.azure(azure, uri));
    }
    S3Options s3 = ObjectUris.s3(options.s3(), uri, OF_LAKE);
    return options.s3(_ -> s3);
  }

  private static boolean isAzure(String scheme) {
    return scheme.startsWith("az") || scheme.startsWith("abfs") || scheme.startsWith("wasb");
  }
}
