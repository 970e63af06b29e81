package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.AzureOptions;
import io.clickframe.source.Credentials;
import io.clickframe.source.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Blobs of Azure, as calls of {@code azureBlobStorage}. */
public final class AzureSources {
  private static final Pattern BARE = Pattern.compile("(?i)(?:az|azure|wasbs?)://([^/@]+)/(.*)");
  private static final Pattern WITH_ACCOUNT =
      Pattern.compile("(?i)(?:abfss?|wasbs?|az)://([^/@]+)@([^./]+)\\.[^/]+/(.*)");
  private static final Pattern WEB =
      Pattern.compile("(?i)(https?://[^/]+)/([^/?]+)/([^?]*)(\\?.*)?");

  private AzureSources() {}

  /**
   * A blob's place.
   *
   * @param server the account's URL, a connection string, or null for what a collection holds
   */
  record Place(@Nullable SourceArgument server, String container, String path, String shown) {}

  /** The source of a location; see {@code DataStore.azure}. */
  public static FunctionSource of(String location, AzureOptions options) {
    Place place = place(location, options);
    String collection = options.collection();
    String format =
        collection != null && options.format() == null && options.rowsAt().isEmpty()
            ? null
            : FileFormats.format("azure", place.path(), options);
    String compression = FileFormats.compression(place.shown(), options);
    String structure = options.rowsAt().isEmpty() ? options.structure() : null;
    CallArguments arguments = arguments(place, options);
    if (collection == null) {
      // Here the structure comes last.
      arguments.optional(format, compression, structure);
    } else {
      arguments
          .pair("format", format)
          .pair("compression", compression)
          .pair("structure", structure);
    }
    Map<String, SourceArgument> settings = settings(options);
    if (FileSource.isPattern(place.path())) {
      settings.put("azure_throw_on_zero_files_match", new SourceArgument.Whole(1));
    }
    return new FunctionSource(
        "azure",
        "azureBlobStorage",
        arguments.list(),
        options.structure(),
        Readings.of("azure", options, settings),
        Labels.of("azure", place.shown(), collection, format));
  }

  /** Where it is and who reads: what comes first. */
  static CallArguments arguments(Place place, AzureOptions options) {
    CallArguments arguments = new CallArguments();
    String collection = options.collection();
    if (collection != null) {
      arguments.add(CallArguments.name(Names.identifier(collection)));
      if (!place.container().isEmpty()) {
        arguments.pair("container", place.container());
      }
      return arguments.pair("blob_path", place.path());
    }
    SourceArgument server = place.server();
    if (server == null) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Nothing says where '"
              + place.shown()
              + "' is: give account(name, key), endpoint(url) or connectionString(text)");
    }
    arguments.add(server).add(place.container()).add(place.path());
    Credentials account = options.account();
    if (account != null && options.connectionString() == null) {
      arguments.add(account.user()).add(CallArguments.hidden(account.password()));
    }
    return arguments;
  }

  /**
   * The place of a location.
   *
   * @throws ClickFrameException if it is none
   */
  static Place place(String location, AzureOptions options) {
    Matcher account = WITH_ACCOUNT.matcher(location);
    if (account.matches()) {
      String server = "https://" + account.group(2) + ".blob.core.windows.net";
      return new Place(server(options, server), account.group(1), account.group(3), location);
    }
    Matcher bare = BARE.matcher(location);
    if (bare.matches()) {
      return new Place(server(options, null), bare.group(1), bare.group(2), location);
    }
    Matcher web = WEB.matcher(location);
    if (web.matches()) {
      String query = web.group(4) == null ? "" : web.group(4);
      return new Place(
          server(options, web.group(1) + query),
          web.group(2),
          web.group(3),
          UrlText.shown(location));
    }
    if (options.collection() != null && !UrlText.isWhole(location)) {
      return new Place(null, "", location, location);
    }
    throw new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT,
        "Cannot read '"
            + UrlText.shown(location)
            + "' from Azure: expected az://container/path,"
            + " abfss://container@account.dfs.core.windows.net/path or"
            + " https://account.blob.core.windows.net/container/path");
  }

  private static @Nullable SourceArgument server(AzureOptions options, @Nullable String url) {
    Secret connection = options.connectionString();
    if (connection != null) {
      return CallArguments.hidden(connection);
    }
    String endpoint = options.endpoint();
    if (endpoint != null) {
      return UrlText.argument(endpoint);
    }
    Credentials account = options.account();
    if (url == null && account != null) {
      return UrlText.argument("https://" + account.user() + ".blob.core.windows.net");
    }
    return url == null ? null : UrlText.argument(url);
  }

  static Map<String, SourceArgument> settings(AzureOptions options) {
    Map<String, SourceArgument> settings = new LinkedHashMap<>();
    settings.put("azure_sdk_max_retries", new SourceArgument.Whole(options.retries()));
    if (options.timeout() != null) {
      SourceArgument longest = new SourceArgument.Whole(options.timeout().toMillis());
      settings.put("azure_connect_timeout_ms", longest);
      settings.put("azure_request_timeout_ms", longest);
      settings.put("azure_use_adaptive_timeouts", new SourceArgument.Whole(0));
    }
    return settings;
  }
}
