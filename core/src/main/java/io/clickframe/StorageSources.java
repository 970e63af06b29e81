package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.internal.source.AzureSources;
import io.clickframe.internal.source.FileFormats;
import io.clickframe.internal.source.HdfsSources;
import io.clickframe.internal.source.HttpSources;
import io.clickframe.internal.source.S3Sources;
import io.clickframe.internal.uri.UriSchemes;
import io.clickframe.source.AzureOptions;
import io.clickframe.source.FileOptions;
import io.clickframe.source.HdfsOptions;
import io.clickframe.source.HttpOptions;
import io.clickframe.source.S3Options;
import java.util.function.UnaryOperator;

/**
 * Stores over files, wherever they lie. None of these calls touches one; all throw {@link
 * ClickFrameException} if a location is none or its format cannot be told from its name.
 */
abstract sealed class StorageSources extends LakeSources permits ProgramSources {

  /**
   * The rows of a file, or of all files that a pattern matches ({@code *}, {@code **}, {@code ?},
   * {@code {a,b}}, {@code {1..9}}). Format and compression go by the name's ending: {@code
   * data.csv.gz}. A relative path starts at the working directory. {@code x.tar.gz :: *.csv} reads
   * files inside of archives. Does not touch the file.
   *
   * @throws ClickFrameException if the format cannot be told from the name
   */
  public static DataStore file(String path) {
    return file(path, UnaryOperator.identity());
  }

  /**
   * Like {@link #file(String)}, with format, compression or columns given: {@code file("x.txt",
   * options -> options.format("CSVWithNames"))}.
   */
  public static DataStore file(String path, UnaryOperator<FileOptions> options) {
    return DataStore.scan(FileFormats.resolve(path, options.apply(FileOptions.defaults())));
  }

  /**
   * Any source as a URI: {@code uri("s3://bucket/*.parquet?format=Parquet")}, {@code
   * uri("postgres://app:secret@localhost:5432/shop/orders")}. What is in front of {@code @}, and
   * keys among the options, are kept secret. {@code docs/manual/sources.md} has the table of all
   * schemes and options. What has no scheme is the path of a file.
   *
   * @throws ClickFrameException if the scheme or an option is unknown, or something is missing
   */
  public static DataStore uri(String uri) {
    return UriSchemes.open(uri);
  }

  /** What a web server sends; see {@link #http(String, UnaryOperator)}. */
  public static DataStore http(String url) {
    return http(url, UnaryOperator.identity());
  }

  /**
   * What a web server sends for a URL, or for several: {@code page{1..9}.json}. A URL with a user,
   * a signature or a token is kept secret as a whole.
   *
   * @param url {@code http://} or {@code https://}, percent-encoded
   */
  public static DataStore http(String url, UnaryOperator<HttpOptions> options) {
    return DataStore.scan(HttpSources.of(url, options.apply(HttpOptions.defaults())));
  }

  /** Objects of S3; see {@link #s3(String, UnaryOperator)}. */
  public static DataStore s3(String location) {
    return s3(location, UnaryOperator.identity());
  }

  /**
   * An object of S3 or of a store that speaks its protocol, or all that a pattern matches: {@code
   * s3("s3://bucket/2024/*.parquet", options -> options.keys(id, secret))}.
   *
   * @param location {@code s3://bucket/key} or {@code https://host/bucket/key}
   */
  public static DataStore s3(String location, UnaryOperator<S3Options> options) {
    return DataStore.scan(S3Sources.of("s3", location, options.apply(S3Options.defaults())));
  }

  /** Objects of Google Cloud Storage; see {@link #gcs(String, UnaryOperator)}. */
  public static DataStore gcs(String location) {
    return gcs(location, UnaryOperator.identity());
  }

  /**
   * An object of Google Cloud Storage, or all that a pattern matches. Keys are HMAC keys.
   *
   * @param location {@code gs://bucket/key} or {@code https://storage.googleapis.com/bucket/key}
   */
  public static DataStore gcs(String location, UnaryOperator<S3Options> options) {
    return DataStore.scan(S3Sources.of("gcs", location, options.apply(S3Options.defaults())));
  }

  /**
   * A blob of Azure, or all that a pattern matches.
   *
   * @param location {@code az://container/path}, {@code
   *     abfss://container@account.dfs.core.windows.net/path} or {@code
   *     https://account.blob.core.windows.net/container/path}
   */
  public static DataStore azure(String location, UnaryOperator<AzureOptions> options) {
    return DataStore.scan(AzureSources.of(location, options.apply(AzureOptions.defaults())));
  }

  /** Files of HDFS; see {@link #hdfs(String, UnaryOperator)}. */
  public static DataStore hdfs(String location) {
    return hdfs(location, UnaryOperator.identity());
  }

  /**
   * A file of HDFS, or all that a pattern matches.
   *
   * @param location {@code hdfs://host:port/path}
   */
  public static DataStore hdfs(String location, UnaryOperator<HdfsOptions> options) {
    return DataStore.scan(HdfsSources.of(location, options.apply(HdfsOptions.defaults())));
  }
}
