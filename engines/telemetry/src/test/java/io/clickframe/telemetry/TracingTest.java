package io.clickframe.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.QueryException;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracingTest {
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final DataContext context = DataContext.open();

  @BeforeEach
  void isNotSetByLooking() {
    GlobalOpenTelemetry.resetForTest();
    DataStore.numbers(10).count(context);
    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
    GlobalOpenTelemetry.set(
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build());
  }

  @AfterEach
  void close() {
    context.close();
    GlobalOpenTelemetry.resetForTest();
  }

  private SpanData only() {
    assertThat(exporter.getFinishedSpanItems()).hasSize(1);
    return exporter.getFinishedSpanItems().getFirst();
  }

  private static String text(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.stringKey(key));
  }

  private static Long number(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.longKey(key));
  }

  @Test
  void queryIsASpanBelowTheCurrentOne() {
    Span parent = GlobalOpenTelemetry.getTracer("test").spanBuilder("parent").startSpan();
    try (Scope _ = parent.makeCurrent()) {
      DataStore.numbers(1000).filter("number > 997 OR 'secret' = ''").execute(context).close();
    }
    SpanData span = only();
    assertThat(span.getParentSpanId()).isEqualTo(parent.getSpanContext().getSpanId());
    assertThat(span.getName()).isEqualTo("SELECT");
    assertThat(span.getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(text(span, "db.system.name")).isEqualTo("clickhouse");
    assertThat(text(span, "db.operation.name")).isEqualTo("SELECT");
    assertThat(text(span, "db.query.text"))
        .contains("numbers", "> ?")
        .doesNotContain("997", "secret");
    assertThat(text(span, "clickframe.query_id")).startsWith("clickframe-");
    assertThat(text(span, "clickframe.label")).startsWith("query at TracingTest.java:");
    assertThat(number(span, "db.response.returned_rows")).isEqualTo(2);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(span.getEndEpochNanos() - span.getStartEpochNanos()))
        .isLessThan(60);
  }

  @Test
  void failureIsToldByItsCode() {
    DataStore failing = DataStore.numbers(10).assign("throwIf(number = 3, 'private') AS t");
    assertThatThrownBy(() -> failing.execute(context)).isInstanceOf(QueryException.class);
    SpanData span = only();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(text(span, "error.type")).isEqualTo("QUERY_FAILED");
    assertThat(text(span, "db.response.status_code")).isEqualTo("395");
    assertThat(span.toString()).doesNotContain("private");
  }

  @Test
  void exportIsAnInsert(@TempDir Path folder) {
    DataStore.numbers(1000).writeTo(folder.resolve("n.csv"), context);
    SpanData span = only();
    assertThat(span.getName()).isEqualTo("INSERT");
    assertThat(number(span, "clickframe.rows_read")).isEqualTo(1000);
    assertThat(number(span, "db.response.returned_rows")).isNull();
    assertThat(text(span, "db.query.text")).doesNotContain(folder.toString());
  }
}
