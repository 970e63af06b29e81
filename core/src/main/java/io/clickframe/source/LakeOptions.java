package io.clickframe.source;

import java.util.function.UnaryOperator;

/**
 * How to read a table of Iceberg, Delta Lake, Hudi or Paimon: by the storage that its location is
 * on. Immutable. A version in the past is a setting: {@code setting("iceberg_snapshot_id", id)}.
 */
public final class LakeOptions extends SourceOptions<LakeOptions> {
  private static final LakeOptions DEFAULTS =
      new LakeOptions(Common.NONE, S3Options.defaults(), AzureOptions.defaults());

  private final S3Options s3;
  private final AzureOptions azure;

  private LakeOptions(Common common, S3Options s3, AzureOptions azure) {
    super(common);
    this.s3 = s3;
    this.azure = azure;
  }

  /** The table as it is now, the engine's own credentials. */
  public static LakeOptions defaults() {
    return DEFAULTS;
  }

  @Override
  LakeOptions with(Common changed) {
    return new LakeOptions(changed, s3, azure);
  }

  /** These options with how to read from S3: keys, endpoint, retries, timeout, collection. */
  public LakeOptions s3(UnaryOperator<S3Options> options) {
    return new LakeOptions(common, options.apply(s3), azure);
  }

  /** These options with how to read from Azure: account, endpoint, retries, timeout. */
  public LakeOptions azure(UnaryOperator<AzureOptions> options) {
    return new LakeOptions(common, s3, options.apply(azure));
  }

  /** How to read from S3. */
  public S3Options s3() {
    return s3;
  }

  /** How to read from Azure. */
  public AzureOptions azure() {
    return azure;
  }
}
