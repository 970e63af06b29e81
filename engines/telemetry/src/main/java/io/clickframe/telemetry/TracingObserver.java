package io.clickframe.telemetry;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.QueryException;
import io.clickframe.spi.QueryObserver;
import io.clickframe.spi.QueryOutcome;
import io.clickframe.spi.QueryRun;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;

/**
 * Begins a span with each run and ends it with that, as OpenTelemetry's semantic conventions for
 * database client spans say (https://opentelemetry.io/docs/specs/semconv/db/database-spans/): the
 * operation is the name, values in the statement are masked, and what is wrong is told by its code
 * only, because messages have values in them. Thread-safe.
 */
public final class TracingObserver implements QueryObserver {
  private static final String SCOPE = "io.clickframe";
  private static final String EMBEDDED = "chdb";

  private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
  private static final AttributeKey<String> TEXT = AttributeKey.stringKey("db.query.text");
  private static final AttributeKey<Long> RETURNED =
      AttributeKey.longKey("db.response.returned_rows");
  private static final AttributeKey<String> STATUS =
      AttributeKey.stringKey("db.response.status_code");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> ID = AttributeKey.stringKey("clickframe.query_id");
  private static final AttributeKey<String> LABEL = AttributeKey.stringKey("clickframe.label");
  private static final AttributeKey<Long> ROWS_READ = AttributeKey.longKey("clickframe.rows_read");
  private static final AttributeKey<Long> BYTES_READ =
      AttributeKey.longKey("clickframe.bytes_read");

  /** For the service loader. */
  public TracingObserver() {}

  /** Looking does not set one: a program may still set its own later. */
  @Override
  public boolean isActive() {
    return GlobalOpenTelemetry.isSet();
  }

  @Override
  public QueryObservation begin(QueryRun run) {
    String sql = run.statement().sql();
    String operation = QueryText.operation(sql);
    SpanBuilder builder =
        GlobalOpenTelemetry.get()
            .getTracer(SCOPE)
            .spanBuilder(operation)
            // The conventions' word for a database that is in this process.
            .setSpanKind(run.engine().equals(EMBEDDED) ? SpanKind.INTERNAL : SpanKind.CLIENT)
            .setAttribute(SYSTEM, "clickhouse")
            .setAttribute(OPERATION, operation)
            .setAttribute(ID, run.id())
            .setAttribute(LABEL, run.label());
    Span span = builder.startSpan();
    if (span.isRecording()) {
      span.setAttribute(TEXT, QueryText.masked(sql));
    }
    return outcome -> end(span, outcome);
  }

  private static void end(Span span, QueryOutcome outcome) {
    set(span, RETURNED, outcome.rows());
    set(span, ROWS_READ, outcome.read().rowsRead());
    set(span, BYTES_READ, outcome.read().bytesRead());
    Throwable failure = outcome.failure();
    if (failure != null) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute(
          ERROR,
          failure instanceof ClickFrameException known
              ? known.code().name()
              : failure.getClass().getName());
      if (failure instanceof QueryException refused) {
        refused.engineCode().ifPresent(code -> span.setAttribute(STATUS, Integer.toString(code)));
      }
    }
    span.end();
  }

  private static void set(Span span, AttributeKey<Long> key, long value) {
    if (value >= 0) {
      span.setAttribute(key, value);
    }
  }
}
