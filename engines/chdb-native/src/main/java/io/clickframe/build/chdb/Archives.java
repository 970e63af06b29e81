package io.clickframe.build.chdb;

import java.io.IOException;
import java.nio.file.Path;

/** Where the archive of a library comes from. */
interface Archives {

  /**
   * Fetches the archive of {@code library} into {@code folder}.
   *
   * @return the archive: a gzipped tar with everything below {@code package/}
   */
  Path fetch(PinnedLibrary library, Path folder) throws IOException;
}
