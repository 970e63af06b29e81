package io.clickframe.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to read a source: what all kinds have in common. Immutable: every method returns new options.
 *
 * @param <O> the kind of options
 */
public abstract sealed class SourceOptions<O extends SourceOptions<O>>
    permits ReadOptions, LakeOptions, MongoOptions {
  final Common common;

  SourceOptions(Common common) {
    this.common = common;
  }

  abstract O with(Common changed);

  /**
   * These options with declared columns, as ClickHouse writes them: {@code "id Int64, name
   * String"}. The source is then not looked at before the query runs, and wrong column names are
   * reported by the call that uses them.
   */
  public O structure(String columns) {
    return with(common.withStructure(columns));
  }

  /**
   * These options with a ClickHouse setting for this source alone, for example {@code
   * setting("format_csv_delimiter", ";")}. The engine checks name and value when the chain is
   * planned.
   *
   * @param value a text, a number or a boolean
   * @throws ClickFrameException if {@code value} is something else, or {@code name} is none
   */
  public O setting(String name, Object value) {
    boolean fits = value instanceof CharSequence || value instanceof Number;
    if (!fits && !(value instanceof Boolean)) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot give the setting "
              + name
              + " a "
              + value.getClass().getName()
              + ": expected a text, a number or a boolean");
    }
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "'" + name + "' is no name of a setting: expected letters, digits and underscores");
    }
    return with(common.withSetting(name, value));
  }

  /** The declared columns, or null to take them from the source. */
  public @Nullable String structure() {
    return common.structure();
  }

  /** The settings by name: texts, numbers and booleans. */
  public Map<String, Object> settings() {
    return common.settings();
  }
}
