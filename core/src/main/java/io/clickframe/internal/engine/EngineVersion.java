package io.clickframe.internal.engine;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of ClickHouse. What comes after the month are fixes, which add nothing.
 *
 * @param year without the century, for example 26
 * @param month 1 to 12
 */
public record EngineVersion(int year, int month) implements Comparable<EngineVersion> {

  /**
   * The oldest that understands what every statement says, and reads uploaded JSON (a setting of
   * 24.10); the first long-term release in which JSON, Dynamic and Variant need no setting.
   */
  public static final EngineVersion OLDEST = new EngineVersion(25, 3);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\D.*)?");
  private static final Comparator<EngineVersion> ORDER =
      Comparator.comparingInt(EngineVersion::year).thenComparingInt(EngineVersion::month);

  /**
   * The release of a version such as {@code 26.7.2.1}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static EngineVersion parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("found '" + text + "', expected such as 26.7.2.1");
    }
    return new EngineVersion(
        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * Refuses engines that are too old, or that do not say what they are.
   *
   * @param engine what people know it by
   * @param version as it says itself
   * @return the version
   * @throws EngineUnavailableException if it is older than {@link #OLDEST}
   */
  public static String requireSupported(String engine, String version) {
    if (!TEXT.matcher(version).matches()) {
      throw unsupported(engine, "its version '" + version + "' is none of ClickHouse's");
    }
    if (parse(version).compareTo(OLDEST) < 0) {
      throw unsupported(engine, "it is ClickHouse " + version);
    }
    return version;
  }

  private static EngineUnavailableException unsupported(String engine, String found) {
    return new EngineUnavailableException(
        ErrorCode.UNSUPPORTED,
        "Cannot use %s: %s; expected ClickHouse %s or newer. Update it, or use another"
            .formatted(engine, found, OLDEST),
        null);
  }

  /** Whether a version is this release or a newer one. */
  public boolean isIn(String version) {
    return compareTo(parse(version)) <= 0;
  }

  @Override
  public int compareTo(EngineVersion other) {
    return ORDER.compare(this, other);
  }

  /** For example {@code 26.7}. */
  @Override
  public String toString() {
    return year + "." + month;
  }
}
