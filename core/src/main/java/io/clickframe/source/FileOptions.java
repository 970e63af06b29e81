package io.clickframe.source;

/** How to read files of the engine's own file system. Immutable. */
public final class FileOptions extends ReadOptions<FileOptions> {
  private static final FileOptions DEFAULTS = new FileOptions(Common.NONE);

  private FileOptions(Common common) {
    super(common);
  }

  /** Everything by the file name and the file itself. */
  public static FileOptions defaults() {
    return DEFAULTS;
  }

  @Override
  FileOptions with(Common changed) {
    return new FileOptions(changed);
  }
}
