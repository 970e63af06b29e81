package io.clickframe;

import io.clickframe.internal.source.LakeTables;
import io.clickframe.source.LakeOptions;
import java.util.function.UnaryOperator;

/**
 * Stores over tables of lakes. None of these calls touches one. The location says where a table is:
 * a path of the engine's own file system, {@code s3://bucket/folder}, {@code
 * https://host/bucket/…}, {@code az://container/folder} or {@code hdfs://host:port/folder}.
 */
abstract sealed class LakeSources extends EngineSources permits StorageSources {

  /** A table of Iceberg. */
  public static DataStore iceberg(String location) {
    return iceberg(location, UnaryOperator.identity());
  }

  /** Like {@link #iceberg(String)}, with options. */
  public static DataStore iceberg(String location, UnaryOperator<LakeOptions> options) {
    return lake(LakeTables.Kind.ICEBERG, location, options);
  }

  /** A table of Delta Lake; not on HDFS. */
  public static DataStore deltaLake(String location) {
    return deltaLake(location, UnaryOperator.identity());
  }

  /** Like {@link #deltaLake(String)}, with options. */
  public static DataStore deltaLake(String location, UnaryOperator<LakeOptions> options) {
    return lake(LakeTables.Kind.DELTA_LAKE, location, options);
  }

  /** A table of Hudi, on S3. */
  public static DataStore hudi(String location, UnaryOperator<LakeOptions> options) {
    return lake(LakeTables.Kind.HUDI, location, options);
  }

  /** A table of Paimon. */
  public static DataStore paimon(String location) {
    return paimon(location, UnaryOperator.identity());
  }

  /** Like {@link #paimon(String)}, with options. */
  public static DataStore paimon(String location, UnaryOperator<LakeOptions> options) {
    return lake(LakeTables.Kind.PAIMON, location, options);
  }

  private static DataStore lake(
      LakeTables.Kind kind, String location, UnaryOperator<LakeOptions> options) {
    return DataStore.scan(LakeTables.of(kind, location, options.apply(LakeOptions.defaults())));
  }
}
