package io.clickframe.internal.table;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.lifecycle.TableScope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a table, which tells its scope.
 *
 * @param text as the engine knows it
 * @param scope the table's
 * @param label what its user called it; empty if nothing
 */
public record TableName(String text, TableScope scope, String label) {
  private static final int LONGEST = 120;
  private static final Pattern VALID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern TEMP = Pattern.compile("t_\\d+");
  private static final Pattern TEMP_NAMED = Pattern.compile("t_([A-Za-z_]\\w*)_\\d+");
  private static final Pattern JOB = Pattern.compile("j_(\\d+)_([A-Za-z_]\\w*)");
  private static final Pattern GLOBAL = Pattern.compile("p_([A-Za-z_]\\w*)");

  /** Of a temporary table. */
  public static TableName temp(long id) {
    return new TableName("t_" + id, TableScope.TEMP, "");
  }

  /** Of a temporary table that people shall recognise. */
  public static TableName temp(String label, long id) {
    return new TableName("t_" + checked(label) + "_" + id, TableScope.TEMP_NAMED, label);
  }

  /** Of a job's table. */
  public static TableName job(long job, String label) {
    return new TableName("j_" + job + "_" + checked(label), TableScope.JOB, label);
  }

  /** Of a table that stays. */
  public static TableName global(String label) {
    return new TableName("p_" + checked(label), TableScope.GLOBAL, label);
  }

  /** A name as the engine knows it; one of no known form is foreign. */
  public static TableName parse(String text) {
    if (TEMP.matcher(text).matches()) {
      return new TableName(text, TableScope.TEMP, "");
    }
    Matcher named = TEMP_NAMED.matcher(text);
    if (named.matches()) {
      return new TableName(text, TableScope.TEMP_NAMED, named.group(1));
    }
    Matcher job = JOB.matcher(text);
    if (job.matches()) {
      return new TableName(text, TableScope.JOB, job.group(2));
    }
    Matcher global = GLOBAL.matcher(text);
    if (global.matches()) {
      return new TableName(text, TableScope.GLOBAL, global.group(1));
    }
    return new TableName(text, TableScope.FOREIGN, text);
  }

  /**
   * A name that a user gives.
   *
   * @throws ClickFrameException if it is none
   */
  public static String checked(String label) {
    if (label.length() > LONGEST || !VALID.matcher(label).matches()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call an object '"
              + label
              + "': a name is 1 to "
              + LONGEST
              + " letters, digits and underscores (A-Z, a-z, 0-9, _), and does not begin with a"
              + " digit");
    }
    return label;
  }

  @Override
  public String toString() {
    return text;
  }
}
