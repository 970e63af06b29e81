package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.S3Options;
import io.clickframe.source.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Objects of S3 and Google's store, as calls of {@code s3} and {@code gcs}. */
public final class S3Sources {
  private S3Sources() {}

  /**
   * The source of a location; see {@code DataStore.s3} and {@code DataStore.gcs}.
   *
   * @param call the call, which is also the table function
   */
  public static FunctionSource of(String call, String location, S3Options options) {
    String collection = options.collection();
    String url = url(location, options);
    if (collection == null && !UrlText.isWhole(url)) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot read '"
              + location
              + "' by "
              + call
              + "(): expected s3://bucket/key, gs://bucket/key or https://host/bucket/key");
    }
    String format =
        collection != null && options.format() == null && options.rowsAt().isEmpty()
            ? null
            : FileFormats.format(call, UrlText.path(url), options);
    String compression = FileFormats.compression(UrlText.shown(url), options);
    String structure = options.rowsAt().isEmpty() ? options.structure() : null;
    CallArguments arguments = arguments(url, options);
    if (collection == null) {
      arguments.optional(format, structure, compression);
    } else {
      arguments
          .pair("format", format)
          .pair("structure", structure)
          .pair("compression_method", compression);
    }
    role(arguments, options);
    Map<String, SourceArgument> settings = settings(options);
    if (FileSource.isPattern(url)) {
      settings.put("s3_throw_on_zero_files_match", new SourceArgument.Whole(1));
    }
    return new FunctionSource(
        call,
        call,
        arguments.list(),
        options.structure(),
        Readings.of(call, options, settings),
        Labels.of(call, UrlText.shown(url), collection, format));
  }

  /** Where it is and who reads: what comes first. */
  static CallArguments arguments(String url, S3Options options) {
    CallArguments arguments = new CallArguments();
    String collection = options.collection();
    if (collection != null) {
      arguments.add(CallArguments.name(Names.identifier(collection)));
      if (!url.isEmpty()) {
        arguments.pair(UrlText.isWhole(url) ? "url" : "filename", UrlText.argument(url));
      }
      return arguments;
    }
    arguments.add(UrlText.argument(url));
    String id = options.keyId();
    Secret token = options.sessionToken();
    if (options.isUnsigned()) {
      arguments.add(CallArguments.name("NOSIGN"));
    } else if (id != null) {
      arguments.add(id).add(CallArguments.hidden(Objects.requireNonNull(options.keySecret())));
      if (token != null) {
        arguments.add(CallArguments.hidden(token));
      }
    } else if (token != null) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "A session token goes with an access key: give keys(id, secret) too");
    }
    return arguments;
  }

  /** The role to take on, which comes last. */
  static void role(CallArguments arguments, S3Options options) {
    String role = options.role();
    if (role != null) {
      SourceArgument pair =
          new SourceArgument.Pair(CallArguments.name("role_arn"), CallArguments.text(role));
      arguments.add(new SourceArgument.Call("extra_credentials", List.of(pair)));
    }
  }

  /** The location, on the endpoint if there is one. */
  static String url(String location, S3Options options) {
    String endpoint = options.endpoint();
    if (!location.matches("(?is)(s3|s3a|s3n|gs|gcs)://.*")) {
      return location;
    }
    // Such locations are names, not URLs: the engine reads them as URLs.
    String name = UrlText.escaped(location.substring(location.indexOf("://") + 3));
    if (endpoint == null) {
      return (location.matches("(?i)g.*") ? "gs://" : "s3://") + name;
    }
    return (endpoint.endsWith("/") ? endpoint : endpoint + "/") + name;
  }

  static Map<String, SourceArgument> settings(S3Options options) {
    Map<String, SourceArgument> settings = new LinkedHashMap<>();
    settings.put("s3_retry_attempts", new SourceArgument.Whole(options.retries()));
    if (options.timeout() != null) {
      SourceArgument longest = new SourceArgument.Whole(options.timeout().toMillis());
      settings.put("s3_connect_timeout_ms", longest);
      settings.put("s3_request_timeout_ms", longest);
      settings.put("s3_use_adaptive_timeouts", new SourceArgument.Whole(0));
    }
    return settings;
  }
}
