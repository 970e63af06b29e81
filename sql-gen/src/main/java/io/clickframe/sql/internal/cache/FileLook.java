package io.clickframe.sql.internal.cache;

import io.clickframe.internal.node.FileSource;
import io.clickframe.spi.SourceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What files are like while one chain is planned: each pattern is listed once. For one thread. */
public final class FileLook {
  private final boolean local;
  private final FileStates states;
  private final Map<String, SourceState> patterns = new HashMap<>();

  /**
   * @param local whether a path means the same file to the engine as to this process: else each
   *     look would be a question to a server, as long as what it spares
   */
  FileLook(boolean local, FileStates states) {
    this.local = local;
    this.states = states;
  }

  /**
   * What tells that a file, or those that a pattern stands for, are still the same.
   *
   * @return null if that cannot be told, or not yet
   */
  public @Nullable Object settled(FileSource source) {
    String path = source.path();
    if (!local) {
      return null;
    }
    if (!FileSource.isPattern(path)) {
      return FileIdentity.of(path);
    }
    SourceState state = listed(path);
    return state.settled() && !state.equals(FileStates.UNKNOWN) ? Digest.of(state.text()) : null;
  }

  /** How many files that are. */
  public long count(FileSource source) {
    String path = source.path();
    return FileSource.isPattern(path) ? listed(path).text().lines().count() : 1;
  }

  /**
   * Files of this machine.
   *
   * @param paths one or more
   * @param bytes the size of all of them together
   */
  public record Listing(List<String> paths, long bytes) {
    public Listing {
      paths = List.copyOf(paths);
    }
  }

  /** Where the files are, if {@link #settled} says something of them; null if nothing is known. */
  public @Nullable Listing listing(FileSource source) {
    String path = source.path();
    if (!local) {
      return null;
    }
    if (!FileSource.isPattern(path)) {
      FileIdentity identity = FileIdentity.now(path);
      return identity == null ? null : new Listing(List.of(path), identity.size());
    }
    List<String> paths = new ArrayList<>();
    long bytes = 0;
    for (String line : listed(path).text().split("\n", -1)) {
      int time = line.lastIndexOf('\t');
      int size = line.lastIndexOf('\t', time - 1);
      if (size < 0) {
        return null; // a line-break in a name
      }
      paths.add(line.substring(0, size));
      try {
        bytes += Long.parseLong(line.substring(size + 1, time));
      } catch (NumberFormatException e) {
        return null; // likewise
      }
    }
    return new Listing(paths, bytes);
  }

  private SourceState listed(String pattern) {
    return patterns.computeIfAbsent(pattern, states::file);
  }
}
