package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.Credentials;
import io.clickframe.source.HttpOptions;
import io.clickframe.source.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What HTTP servers send, as calls of {@code url}. */
public final class HttpSources {
  private HttpSources() {}

  /** The source of a URL; see {@code DataStore.http}. */
  public static FunctionSource of(String url, HttpOptions given) {
    String collection = given.collection();
    String[] user = UrlText.userInfo(url);
    HttpOptions options =
        user.length == 0 ? given : given.credentials(Credentials.of(user[0], user[1]));
    String plain = UrlText.withoutUser(url);
    boolean isEmpty = collection != null && plain.isEmpty();
    if (!isEmpty && !plain.matches("(?i)https?://.+")) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot read '"
              + UrlText.shown(url)
              + "' by HTTP: expected http://… or https://…, or nothing where a collection holds it");
    }
    String format =
        collection != null && given.format() == null && given.rowsAt().isEmpty()
            ? null
            : FileFormats.format("http", UrlText.path(plain), options);
    String compression = FileFormats.compression(UrlText.shown(plain), options);
    // With rows inside of documents the columns are theirs, not the documents'.
    String structure = options.rowsAt().isEmpty() ? options.structure() : null;
    CallArguments arguments = new CallArguments();
    if (collection == null) {
      arguments.add(address(plain, options)).optional(format, structure, compression);
    } else {
      arguments.add(CallArguments.name(Names.identifier(collection)));
      if (!plain.isEmpty()) {
        arguments.pair("url", address(plain, options));
      }
      arguments
          .pair("format", format)
          .pair("structure", structure)
          .pair("compression_method", compression);
    }
    if (!options.headers().isEmpty()) {
      arguments.add(new SourceArgument.Call("headers", headers(options.headers())));
    }
    return new FunctionSource(
        "http",
        "url",
        arguments.list(),
        options.structure(),
        Readings.of("http", options, settings(options)),
        Labels.of("http", UrlText.shown(plain), collection, format));
  }

  private static SourceArgument address(String url, HttpOptions options) {
    if (options.parameters().isEmpty()) {
      return UrlText.argument(url);
    }
    boolean secret = options.parameters().values().stream().anyMatch(Secret.class::isInstance);
    String first = url.contains("?") ? "&" : "?";
    if (!secret) {
      return UrlText.argument(url + query(first, options.parameters()));
    }
    return new SourceArgument.Hidden(
        Secret.supplied(
            "the URL with its secret parameters", () -> url + query(first, options.parameters())));
  }

  private static String query(String first, Map<String, Object> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach((name, value) -> {
      String text = value instanceof Secret hidden ? hidden.reveal() : value.toString();
      pairs.add(UrlText.encoded(name) + "=" + UrlText.encoded(text));
    });
    return first + String.join("&", pairs);
  }

  private static List<SourceArgument> headers(Map<String, Object> headers) {
    List<SourceArgument> pairs = new ArrayList<>();
    headers.forEach((name, value) -> {
      SourceArgument text =
          value instanceof Secret hidden
              ? CallArguments.hidden(hidden)
              : CallArguments.text(value.toString());
      pairs.add(new SourceArgument.Pair(CallArguments.text(name), text));
    });
    return pairs;
  }

  private static Map<String, SourceArgument> settings(HttpOptions options) {
    Map<String, SourceArgument> settings = new LinkedHashMap<>();
    settings.put("http_max_tries", new SourceArgument.Whole(options.retries() + 1L));
    settings.put("http_retry_max_backoff_ms", new SourceArgument.Whole(1000));
    settings.put("max_http_get_redirects", new SourceArgument.Whole(options.redirects()));
    // Else a page of several that is missing would be left out without a word.
    settings.put("http_skip_not_found_url_for_globs", new SourceArgument.Whole(0));
    SourceArgument seconds = seconds(options.timeout());
    if (seconds != null) {
      settings.put("http_connection_timeout", seconds);
      settings.put("http_send_timeout", seconds);
      settings.put("http_receive_timeout", seconds);
      settings.put("http_headers_read_timeout", seconds);
    }
    return settings;
  }

  private static @Nullable SourceArgument seconds(@Nullable Duration longest) {
    return longest == null
        ? null
        : new SourceArgument.Verbatim(
            java.math.BigDecimal.valueOf(longest.toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString());
  }
}
