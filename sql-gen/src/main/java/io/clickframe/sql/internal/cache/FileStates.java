package io.clickframe.sql.internal.cache;

import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.spi.ParameterText;
import io.clickframe.spi.SourceState;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Texts that are others once files are others. Thread-safe. */
public final class FileStates {

  /**
   * A line for each file, without opening it; and one that tells if the youngest may be written
   * once more within the same second.
   */
  private static final String QUESTION =
      """
      SELECT arrayJoin(arraySort(groupArray(concat(_path, '\t', toString(_size), '\t', toString(_time))))
        || [if(max(_time) > now() - 2, 'young', 'settled')]) AS state
      FROM file({path:String}, 'One')\
      """;

  /** Of files that cannot be listed: gone, or inside of an archive. */
  static final SourceState UNKNOWN = new SourceState("unknown", true);

  private final TypeOracle oracle;

  /** Asks that engine about files that this process does not see, and about patterns. */
  public FileStates(TypeOracle oracle) {
    this.oracle = Objects.requireNonNull(oracle, "oracle is null");
  }

  /** A look at files for one plan, which finds them as they are now. */
  public FileLook look() {
    return new FileLook(oracle.readsLocalFiles(), this);
  }

  /** The state of the files among sources; nothing is said of others. */
  public SourceState of(List<SourceNode> sources) {
    StringBuilder text = new StringBuilder();
    boolean settled = true;
    for (SourceNode source : sources) {
      if (source instanceof FileSource file) {
        SourceState state = file(file.path());
        text.append(state.text()).append('\n');
        settled &= state.settled();
      }
    }
    return new SourceState(text.toString(), settled);
  }

  SourceState file(String path) {
    if (oracle.readsLocalFiles() && !FileSource.isPattern(path)) {
      FileIdentity identity = FileIdentity.now(path);
      return identity == null ? UNKNOWN : new SourceState(identity.toString(), !identity.isYoung());
    }
    Map<String, String> parameters = Map.of("path", ParameterText.of(path));
    List<String> lines =
        Attempt.orNull(() -> oracle.lines(new SqlStatement(QUESTION, parameters, Map.of())));
    return lines == null
        ? UNKNOWN
        : new SourceState(
            String.join("\n", lines.subList(0, lines.size() - 1)),
            lines.getLast().equals("settled"));
  }
}
