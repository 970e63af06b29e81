package io.clickframe.sql.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.internal.node.CallSite;
import io.clickframe.type.ClickHouseType;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpossibleDateTest {

  @ParameterizedTest
  @CsvSource({
    "Date, 2026-13-01",
    "Date, 2026-00-10",
    "Date, 2026-01-00",
    "Date, 0000-00-00",
    "Date, 2025-02-29",
    "Nullable(Date32), 2026-4-31",
    "LowCardinality(Date), 2026/13/01",
    "Date, 20261301",
    "Date, 2026-01-01 24:00:01",
    "DateTime, 2026-02-30 10:00:00",
    "DateTime('Asia/Tokyo'), 2026-01-01T25:00:00Z",
    "'DateTime64(3, ''UTC'')', 2026-01-01 10:60:00.5",
    "DateTime64(9), 2026-01-01 10:00:60",
    "DateTime, 2026-01-01 99:00"
  })
  void refusesWhatThereIsNot(String type, String text) {
    assertThat(ImpossibleDate.isSuspect(text)).isTrue();
    assertThat(ImpossibleDate.compared("day", ClickHouseType.parse(type), text)).isNotNull();
    assertThat(ImpossibleDate.cast(ClickHouseType.parse(type), text)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Date, 2026-01-31",
    "Date, 2024-02-29",
    "Date, 2026-1-1",
    "Date, 20261231",
    "Date, 9999-12-31",
    "Date, rubbish",
    "Date, ''",
    "DateTime, 2026-01-01 10:00:00",
    "DateTime, 2026-01-01 10:00",
    "DateTime, 2026-1-1 1:1:1",
    "DateTime, 2026-01-01 24:00:00",
    "DateTime, 2016-12-31 23:59:60",
    "DateTime, 1700000000",
    "DateTime, 20261301",
    "DateTime64(3), 2026-01-01T10:00:00.123Z",
    "DateTime64(3), 2026-01-01 10:00:00+02:00",
    "DateTime64(3), 1700000000.5",
    "String, 2026-13-01",
    "Array(Date), 2026-13-01"
  })
  void leavesTheRestToTheEngine(String type, String text) {
    assertThat(ImpossibleDate.compared("day", ClickHouseType.parse(type), text)).isNull();
    assertThat(ImpossibleDate.cast(ClickHouseType.parse(type), text)).isNull();
  }

  @Test
  void saysWhatIsWrongAndWhatIsExpected() {
    ImpossibleDate found =
        ImpossibleDate.compared("day", ClickHouseType.parse("Nullable(Date)"), "2026-13-01");
    assertThat(
            Objects.requireNonNull(found)
                .refused(new Step("filter", new CallSite("Report.java", 12))))
        .hasMessage(
            "Cannot use a comparison of day with '2026-13-01' in filter() at Report.java:12: day is"
                + " Nullable(Date), and there is no such date; expected one such as '2024-12-31'");
  }
}
