package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.AsofMatch;
import io.clickframe.internal.node.JoinKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which row of the right side is the nearest one; see {@link Expressions#asof}. Immutable. */
public final class AsofCondition {
  private final AsofMatch match;

  AsofCondition(AsofMatch match) {
    this.match = match;
  }

  AsofMatch match() {
    return match;
  }

  /** The same, among the rows that are equal in these columns of both sides, which appear once. */
  public AsofCondition by(String column, String... more) {
    List<JoinKey> keys = new ArrayList<>(1 + more.length);
    keys.add(new JoinKey(column, column));
    for (String name : more) {
      keys.add(new JoinKey(name, name));
    }
    return new AsofCondition(
        new AsofMatch(match.inequality(), keys, match.tolerance(), match.suffix()));
  }

  /**
   * The same, but a nearest row that is further away than this is no match.
   *
   * @throws ClickFrameException if it is negative or NaN
   */
  public AsofCondition tolerance(Number distance) {
    return tolerance(distance, distance.doubleValue() >= 0);
  }

  /** Like {@link #tolerance(Number)}, for dates and times; whole days for dates. */
  public AsofCondition tolerance(Duration distance) {
    return tolerance(distance, !distance.isNegative());
  }

  /** The same; columns of the right side whose name the left side has too get this text behind. */
  public AsofCondition suffix(String text) {
    return new AsofCondition(
        new AsofMatch(match.inequality(), match.keys(), match.tolerance(), text));
  }

  private AsofCondition tolerance(Object distance, boolean valid) {
    if (!valid) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call tolerance(" + distance + "): expected zero or more");
    }
    return new AsofCondition(
        new AsofMatch(match.inequality(), match.keys(), distance, match.suffix()));
  }
}
