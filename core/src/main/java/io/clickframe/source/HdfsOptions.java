package io.clickframe.source;

/**
 * How to read files of HDFS. Immutable.
 *
 * <p>Retries and timeouts are those of the engine's HDFS client: it gives up on a server that does
 * not answer after about 20 s.
 */
public final class HdfsOptions extends ReadOptions<HdfsOptions> {
  private static final HdfsOptions DEFAULTS = new HdfsOptions(Common.NONE);

  private HdfsOptions(Common common) {
    super(common);
  }

  /** Everything by the file name and the file itself. */
  public static HdfsOptions defaults() {
    return DEFAULTS;
  }

  @Override
  HdfsOptions with(Common changed) {
    return new HdfsOptions(changed);
  }
}
