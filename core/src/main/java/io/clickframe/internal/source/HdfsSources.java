package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.HdfsOptions;
import java.util.Map;

/** Files of HDFS, as calls of {@code hdfs}. */
public final class HdfsSources {
  private HdfsSources() {}

  /** The source of a location; see {@code DataStore.hdfs}. */
  public static FunctionSource of(String location, HdfsOptions options) {
    if (!location.matches("(?i)hdfs://[^/]+/.+")) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot read '" + location + "' from HDFS: expected hdfs://host:port/path");
    }
    String format = FileFormats.format("hdfs", UrlText.path(location), options);
    String compression = FileFormats.compression(location, options);
    String structure = options.rowsAt().isEmpty() ? options.structure() : null;
    Map<String, SourceArgument> settings =
        FileSource.isPattern(location)
            ? Map.of("hdfs_throw_on_zero_files_match", new SourceArgument.Whole(1))
            : Map.of();
    return new FunctionSource(
        "hdfs",
        "hdfs",
        new CallArguments().add(location).optional(format, structure, compression).list(),
        options.structure(),
        Readings.of("hdfs", options, settings),
        Labels.of("hdfs", location, null, format));
  }
}
