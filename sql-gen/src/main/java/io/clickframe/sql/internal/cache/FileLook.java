package io.clickframe.sql.internal.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clickframe.internal.node.FileSource;
import io.clickframe.spi.SourceState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
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
    return state.settled() && !state.equals(FileStates.UNKNOWN) ? digest(state.text()) : null;
  }

  /** What is kept of a list that may be long. */
  private static String digest(String list) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(list.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** How many files that are. */
  public long count(FileSource source) {
    String path = source.path();
    return FileSource.isPattern(path) ? listed(path).text().lines().count() : 1;
  }

  private SourceState listed(String pattern) {
    return patterns.computeIfAbsent(pattern, states::file);
  }
}
