package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.EngineRefusal;
import io.clickframe.engine.chdb.internal.ffi.StatementAnalysis;
import io.clickframe.engine.chdb.internal.ffi.StatementClass;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Finds out how a statement is run: as a load, in chunks, in batches or whole. Thread-safe. */
final class StatementRuns {
  private static final Set<String> SELECTS = Set.of("SELECT", "WITH", "FROM");
  private static final Set<String> HARMLESS = Set.of("SET", "USE");

  /** Rows behind an INSERT may begin within it; all else is read as a whole. */
  private static final int HEAD_SIZE = 64 * 1024;

  private static final int LARGEST = 256 * 1024 * 1024;
  private static final String VALUES = "Values";
  private static final String NO_STREAM = "Streaming query is not supported";

  private final RunningQueries queries;
  private final FormatClause formats;

  StatementRuns(RunningQueries queries, FormatClause formats) {
    this.queries = queries;
    this.formats = formats;
  }

  void run(Run run) throws Refusal, IOException {
    StatementRequest request = run.request();
    // Rows may come slowly; the load begins before the first ones.
    InsertText announced = InsertText.find(request.query() + "\n");
    if (announced != null && !announced.format().equals(VALUES)) {
      refuseReadOnly(request);
      String inText =
          request.query().substring(Math.min(announced.dataStart(), request.query().length()));
      InsertRun.run(run, announced, RawText.bytes(inText.isEmpty() ? "" : inText + "\n"));
      return;
    }
    byte[] first = request.body().readNBytes(HEAD_SIZE);
    String sql = joined(request.query(), RawText.of(first));
    if (sql.isBlank()) {
      throw Refusal.of(62, "SYNTAX_ERROR", "Empty query");
    }
    boolean whole = first.length < HEAD_SIZE;
    InsertText insert = InsertText.find(sql);
    if (insert != null && !(whole && insert.format().equals(VALUES))) {
      refuseReadOnly(request);
      InsertRun.run(run, insert, RawText.bytes(sql.substring(insert.dataStart())));
      return;
    }
    if (!whole) {
      byte[] rest = request.body().readNBytes(LARGEST);
      if (rest.length == LARGEST) {
        throw Refusal.of(
            229, "QUERY_IS_TOO_LARGE", "The statement has more than " + LARGEST + " bytes");
      }
      sql += RawText.of(rest);
    }
    run(run, sql);
  }

  private static String joined(String query, String body) {
    if (query.isEmpty()) {
      return body;
    }
    return body.isEmpty() ? query : query + "\n" + body;
  }

  private void run(Run run, String text) throws Refusal, IOException {
    KillText kill = KillText.find(text);
    if (kill != null) {
      refuseReadOnly(run.request());
      new KillRun(queries).run(run, kill);
      return;
    }
    String sql = ProcessList.replace(text, queries.byMark());
    List<SqlToken> tokens = SqlToken.split(sql, Integer.MAX_VALUE);
    refuseInput(tokens);
    String named = formats.find(tokens);
    OutputFormat format =
        OutputFormat.of(
            named == null ? run.request().format() : named,
            sql,
            run.request().settings().settings());
    boolean batches = format.way() == OutputFormat.Way.ARROW;
    run.applied().set(name -> batches && OutputFormat.isArrowSetting(name));
    StatementAnalysis analysis = run.connection().analyse(RawText.bytes(sql));
    if (analysis.count() > 1) {
      throw Refusal.of(62, "SYNTAX_ERROR", "Syntax error (Multi-statements are not allowed)");
    }
    if (run.request().readOnly()) {
      refuseChange(run, sql, analysis, tokens);
    }
    if (isSelect(tokens) && analysis.kind() == StatementClass.READ_ONLY) {
      select(run, sql, format);
    } else {
      WholeRun.run(run, sql, format);
    }
  }

  private void select(Run run, String sql, OutputFormat format) throws IOException {
    try {
      switch (format.way()) {
        case ARROW -> ArrowRun.run(run, sql, format);
        case WHOLE -> WholeRun.run(run, sql, format);
        case LINES, QUOTED_LINES, STRINGS -> ChunkRun.run(run, sql, format);
      }
    } catch (EngineRefusal e) {
      if (!e.text().contains(NO_STREAM)) {
        throw e;
      }
      WholeRun.run(run, sql, format);
    }
  }

  private static boolean isSelect(List<SqlToken> tokens) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).is("(")) {
      i++;
    }
    return i < tokens.size() && SELECTS.stream().anyMatch(tokens.get(i)::is);
  }

  /** The embedded engine would read the rows from this process's standard input. */
  private static void refuseInput(List<SqlToken> tokens) throws Refusal {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean called = tokens.get(i).is("input") && tokens.get(i + 1).is("(");
      if (called && tokens.getFirst().is("INSERT")) {
        throw Refusal.of(
            48,
            "NOT_IMPLEMENTED",
            "The table function input() is not supported here; send the rows without it, or load"
                + " them into a table and select from that");
      }
    }
  }

  private static void refuseReadOnly(StatementRequest request) throws Refusal {
    if (request.readOnly()) {
      throw readOnly();
    }
  }

  private static void refuseChange(
      Run run, String sql, StatementAnalysis analysis, List<SqlToken> tokens) throws Refusal {
    boolean harmless = !tokens.isEmpty() && HARMLESS.stream().anyMatch(tokens.getFirst()::is);
    if (analysis.kind() == StatementClass.UNKNOWN) {
      // Either it does not parse, which the engine says here, or nobody knows what it does.
      run.connection().run(run.query("SELECT formatQuery(" + RawText.literal(sql) + ")"), "Null");
    }
    if (analysis.kind() != StatementClass.READ_ONLY && !harmless) {
      throw readOnly();
    }
  }

  private static Refusal readOnly() {
    return Refusal.of(
        164,
        "READONLY",
        "default: Cannot execute query in readonly mode. For queries over HTTP, method GET implies"
            + " readonly. You should use method POST for modifying queries");
  }
}
