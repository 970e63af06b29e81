package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.util.regex.Pattern;

/** Names of things in the engine that are written into statements as they are. */
final class Names {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Names() {}

  /** The name itself. */
  static String identifier(String name) {
    if (!PLAIN.matcher(name).matches()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "'" + name + "' is no name: expected letters, digits and underscores");
    }
    return name;
  }
}
