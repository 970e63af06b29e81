package io.clickframe.sourcetest.version;

import io.clickframe.Schema;
import io.clickframe.engine.chdb.ChdbEngine;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.Engine;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.spi.StorageKind;
import io.clickframe.sql.SqlPlanner;
import io.clickframe.sql.TypeOracle;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.arrow.memory.BufferAllocator;

/**
 * The embedded engine as one of an older version: it says so, and refuses what that does not have
 * in ClickHouse's words. What it lacks is said here, not looked up in what is tested.
 */
final class OlderEngine implements Engine, TypeOracle {
  static final String VERSION = "25.3.2.39";

  private record Refusal(int code, String name, String message) {}

  /** By what is found in a statement. */
  private static final Map<Pattern, Refusal> LACKS =
      Map.of(
          Pattern.compile("\\bbase32Encode\\("),
          function("Function with name `base32Encode` does not exist", "base58Encode"),
          Pattern.compile("\\bstudentTTestOneSample(If)?\\("),
          function("Function with name `studentTTestOneSample` does not exist", "studentTTest"),
          Pattern.compile("\\bpaimonLocal\\("),
          function("Unknown table function paimonLocal", "icebergLocal"),
          Pattern.compile("\\bquery\\("),
          function("Function with name `query` does not exist", "queryID"),
          Pattern.compile("'Time'|AS Time\\b"),
          new Refusal(50, "UNKNOWN_TYPE", "Unknown data type family: Time"));

  private final ChdbEngine engine = ChdbEngine.open(null);
  private final Planner planner = new SqlPlanner(this);

  private static Refusal function(String message, String near) {
    String hint = ": In scope SELECT 1. Maybe you meant: ['" + near + "']";
    return new Refusal(46, "UNKNOWN_FUNCTION", message + hint);
  }

  private static SqlStatement known(SqlStatement statement) {
    LACKS.forEach((lacked, refusal) -> {
      if (lacked.matcher(statement.text()).find()) {
        throw new QueryException(
            ErrorCode.QUERY_FAILED,
            "The query failed: %s (ClickHouse error %d %s)"
                .formatted(refusal.message(), refusal.code(), refusal.name()),
            refusal.code(),
            statement.text(),
            null);
      }
    });
    return statement;
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public boolean readsLoopback() {
    return engine.readsLoopback();
  }

  @Override
  public StorageKind storage() {
    return engine.storage();
  }

  @Override
  public Planner planner() {
    return planner;
  }

  @Override
  public Schema describe(SqlStatement statement) {
    return engine.describe(known(statement));
  }

  @Override
  public List<String> lines(SqlStatement statement) {
    return engine.lines(known(statement));
  }

  @Override
  public BatchStream query(
      SqlStatement statement, QueryOptions options, BufferAllocator allocator) {
    return engine.query(known(statement), options, allocator);
  }

  @Override
  public BatchStream query(PlannedQuery planned, QueryOptions options, BufferAllocator allocator) {
    known(planned.statement());
    return engine.query(planned, options, allocator);
  }

  @Override
  public void run(SqlStatement statement) {
    engine.run(known(statement));
  }

  @Override
  public void insert(SqlStatement insert, QueryOptions options) {
    engine.insert(known(insert), options);
  }

  @Override
  public void insert(SqlStatement insert, String format, ByteChunks chunks) {
    engine.insert(known(insert), format, chunks);
  }

  @Override
  public void close() {
    engine.close();
  }
}
