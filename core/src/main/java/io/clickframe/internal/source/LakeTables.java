package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.Reading;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.LakeOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables of lakes, as calls of the table function for the storage that they are on. */
public final class LakeTables {
  /** Every lake's files are read as this, unless it says otherwise itself. */
  private static final String FORMAT = "Parquet";

  private LakeTables() {}

  private enum Storage {
    LOCAL("Local"),
    S3("S3"),
    AZURE("Azure"),
    HDFS("HDFS");

    private final String suffix;

    Storage(String suffix) {
      this.suffix = suffix;
    }
  }

  /** The lakes. */
  public enum Kind {
    ICEBERG("iceberg"),
    DELTA_LAKE("deltaLake"),
    HUDI("hudi"),
    PAIMON("paimon");

    private final String call;

    Kind(String call) {
      this.call = call;
    }

    private List<Storage> storages() {
      return switch (this) {
        case ICEBERG, PAIMON -> List.of(Storage.values());
        case DELTA_LAKE -> List.of(Storage.LOCAL, Storage.S3, Storage.AZURE);
        case HUDI -> List.of(Storage.S3);
      };
    }
  }

  /** The source of a location; see {@code DataStore.iceberg}. */
  public static FunctionSource of(Kind kind, String location, LakeOptions options) {
    Storage storage = storage(kind, location, options);
    if (!kind.storages().contains(storage)) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot read '"
              + UrlText.shown(location)
              + "' by "
              + kind.call
              + "(): the engine reads such tables on "
              + kind.storages().stream().map(it -> it.suffix).collect(Collectors.joining(", "))
              + " only");
    }
    Map<String, SourceArgument> settings = new HashMap<>();
    CallArguments arguments =
        switch (storage) {
          case LOCAL ->
              new CallArguments().add(Path.of(location).toAbsolutePath().normalize().toString());
          case HDFS -> new CallArguments().add(location);
          case S3 -> {
            settings.putAll(S3Sources.settings(options.s3()));
            yield S3Sources.arguments(S3Sources.url(location, options.s3()), options.s3());
          }
          case AZURE -> {
            settings.putAll(AzureSources.settings(options.azure()));
            AzureSources.Place place = AzureSources.place(location, options.azure());
            yield AzureSources.arguments(place, options.azure());
          }
        };
    String structure = options.structure();
    boolean named = options.s3().collection() != null || options.azure().collection() != null;
    if (structure != null && named) {
      arguments.pair("structure", structure);
    } else if (structure != null && storage == Storage.AZURE) {
      arguments.optional(FORMAT, "auto", structure);
    } else if (structure != null) {
      arguments.optional(FORMAT, structure);
    }
    if (storage == Storage.S3) {
      S3Sources.role(arguments, options.s3());
    }
    return new FunctionSource(
        kind.call,
        kind == Kind.HUDI ? kind.call : kind.call + storage.suffix,
        arguments.list(),
        structure,
        new Reading(Readings.settings(options, settings), Map.of(), List.of()),
        Labels.of(kind.call, UrlText.shown(location), options.s3().collection(), null));
  }

  private static Storage storage(Kind kind, String location, LakeOptions options) {
    String scheme =
        UrlText.isWhole(location)
            ? location.substring(0, location.indexOf("://")).toLowerCase(Locale.ROOT)
            : "";
    return switch (scheme) {
      case "" -> byCollection(options);
      case "s3", "s3a", "s3n", "gs", "gcs" -> Storage.S3;
      case "http", "https" ->
          UrlText.path(location).contains(".blob.core.") ? Storage.AZURE : Storage.S3;
      case "az", "azure", "abfs", "abfss", "wasb", "wasbs" -> Storage.AZURE;
      case "hdfs" -> Storage.HDFS;
      default ->
          throw new ClickFrameException(
              ErrorCode.INVALID_ARGUMENT,
              "Cannot read '"
                  + UrlText.shown(location)
                  + "' by "
                  + kind.call
                  + "(): expected a path, s3://, https://, az://, abfss:// or hdfs://");
    };
  }

  private static Storage byCollection(LakeOptions options) {
    if (options.s3().collection() != null) {
      return Storage.S3;
    }
    return options.azure().collection() != null ? Storage.AZURE : Storage.LOCAL;
  }
}
