package io.clickframe.sql.internal.version;

import io.clickframe.error.QueryException;
import io.clickframe.internal.engine.EngineVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that only newer versions of the engine know. Loaded when an engine first refuses one. */
public final class NewNames {
  private static final String RESOURCE = "functions.txt";

  /** UNKNOWN_FUNCTION, NOT_IMPLEMENTED, UNKNOWN_TYPE, UNKNOWN_AGGREGATE_FUNCTION. */
  private static final Set<Integer> REFUSALS = Set.of(46, 48, 50, 63);

  private static final Pattern NAME =
      Pattern.compile("\\b(?:[Ff]unction(?: with name)?|data type family:) [`']?(\\w+)");

  /** What may follow the name of an aggregate. */
  private static final Pattern COMBINATORS =
      Pattern.compile(
          "(If|Array|Map|Distinct|OrDefault|OrNull|State|SimpleState|Merge|MergeState|ForEach"
              + "|Resample|ArgMin|ArgMax|Null)+");

  /** Read once. */
  private static final class Table {
    static final Map<String, EngineVersion> VERSIONS = new HashMap<>();
    static final Set<String> AGGREGATES = new HashSet<>();

    static {
      for (String line : read().lines().toList()) {
        String[] words = line.split(" ", -1);
        VERSIONS.put(words[0].toLowerCase(Locale.ROOT), EngineVersion.parse(words[1]));
        if (words.length > 2) {
          AGGREGATES.add(words[0]);
        }
      }
      for (Capability capability : Capability.values()) {
        capability
            .names()
            .forEach(name -> VERSIONS.put(name.toLowerCase(Locale.ROOT), capability.since()));
      }
    }

    private Table() {}

    private static String read() {
      try (InputStream in = NewNames.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("the resource " + RESOURCE + " is missing");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private NewNames() {}

  /**
   * Why an engine refused a name, if a newer one knows it: {@code base32Encode needs ClickHouse
   * 25.6; this server is 25.3.1.1}.
   *
   * @param version of the engine that refused it
   */
  public static Optional<String> reason(QueryException refusal, String version) {
    if (!REFUSALS.contains(refusal.engineCode().orElse(0))) {
      return Optional.empty();
    }
    Matcher matcher = NAME.matcher(String.valueOf(refusal.getMessage()));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    return since(name)
        .filter(since -> !since.isIn(version))
        .map(since -> Capability.needs(name, since, version));
  }

  /** The first version that knows a function, table function or type, if the oldest does not. */
  public static Optional<EngineVersion> since(String name) {
    EngineVersion known = Table.VERSIONS.get(name.toLowerCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(known);
    }
    return Table.AGGREGATES.stream()
        .filter(
            it -> name.startsWith(it) && COMBINATORS.matcher(name.substring(it.length())).matches())
        .findFirst()
        .map(it -> Table.VERSIONS.get(it.toLowerCase(Locale.ROOT)));
  }
}
