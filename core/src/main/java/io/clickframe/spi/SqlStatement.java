package io.clickframe.spi;

import io.clickframe.source.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One ClickHouse statement: its text, the values bound to its {@code {name:Type}} holes, and the
 * settings it runs with. Immutable.
 *
 * @param text the statement without a {@code SETTINGS} clause
 * @param parameters values by parameter name, in ClickHouse's escaped text form; see {@link
 *     ParameterText}
 * @param settings setting values by name, in order; each value as SQL text ({@code 1}, {@code
 *     'abc'})
 * @param secrets what is bound to its {@code {name:String}} holes like parameters, and shown to
 *     nobody
 * @param sources what it reads, as messages call it: without secrets
 */
public record SqlStatement(
    String text,
    Map<String, String> parameters,
    Map<String, String> settings,
    Map<String, Secret> secrets,
    List<String> sources) {

  public SqlStatement {
    Objects.requireNonNull(text, "text is null");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    sources = List.copyOf(sources);
  }

  /** A statement that says nothing of its sources. */
  public SqlStatement(
      String text,
      Map<String, String> parameters,
      Map<String, String> settings,
      Map<String, Secret> secrets) {
    this(text, parameters, settings, secrets, List.of());
  }

  /** A statement without secrets. */
  public SqlStatement(String text, Map<String, String> parameters, Map<String, String> settings) {
    this(text, parameters, settings, Map.of(), List.of());
  }

  /** A statement with neither parameters nor settings. */
  public static SqlStatement of(String text) {
    return new SqlStatement(text, Map.of(), Map.of(), Map.of(), List.of());
  }

  /** This statement with the given settings added; a setting that is there already is replaced. */
  public SqlStatement withSettings(Map<String, String> more) {
    Map<String, String> merged = new LinkedHashMap<>(settings);
    merged.putAll(more);
    return new SqlStatement(text, parameters, merged, secrets, sources);
  }

  /** A statement with another text, which has the same holes. */
  public SqlStatement withText(String newText) {
    return new SqlStatement(newText, parameters, settings, secrets, sources);
  }

  /** This statement with other values for its parameters. */
  public SqlStatement withParameters(Map<String, String> values) {
    return new SqlStatement(text, values, settings, secrets, sources);
  }

  /** This statement with secrets for its holes. */
  public SqlStatement withSecrets(Map<String, Secret> hidden) {
    return new SqlStatement(text, parameters, settings, hidden, sources);
  }

  /** This statement with what messages call its sources. */
  public SqlStatement withSources(List<String> labels) {
    return new SqlStatement(text, parameters, settings, secrets, labels);
  }

  /** This statement with secrets for further holes. */
  public SqlStatement withMoreSecrets(Map<String, Secret> more) {
    Map<String, Secret> merged = new LinkedHashMap<>(secrets);
    merged.putAll(more);
    return new SqlStatement(text, parameters, settings, merged, sources);
  }

  /** The whole statement, with its {@code SETTINGS} clause, as it is sent to the engine. */
  public String sql() {
    if (settings.isEmpty()) {
      return text;
    }
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + " = " + setting.getValue())
        .collect(Collectors.joining(", ", text + "\nSETTINGS ", ""));
  }
}
