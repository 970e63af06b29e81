package io.clickframe.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.testing.TestMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DurationVector;
import org.apache.arrow.vector.TimeMilliVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampMilliVector;
import org.apache.arrow.vector.TimeStampNanoVector;
import org.apache.arrow.vector.TimeStampSecVector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimeReadersTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @Test
  void readsDaysBeforeAndAfterTheEpoch() {
    DateDayVector days = memory.keep(new DateDayVector("x", memory.allocator()));
    days.setSafe(0, -25_567);
    days.setSafe(1, 120_529);
    days.setNull(2);
    days.setValueCount(3);

    assertThat(Readings.of("Nullable(Date32)", days))
        .containsExactly(LocalDate.of(1900, 1, 1), LocalDate.of(2299, 12, 31), null);
  }

  @Test
  void readsDaysThatArriveAsNumbers() {
    UInt2Vector days = memory.keep(new UInt2Vector("x", memory.allocator()));
    days.setSafe(0, 65_535);
    days.setValueCount(1);

    assertThat(Readings.of("Date", days)).containsExactly(LocalDate.of(2149, 6, 6));
  }

  @Test
  void readsSecondsBeyondTheRangeOfInt() {
    UInt4Vector seconds = memory.keep(new UInt4Vector("x", memory.allocator()));
    seconds.setSafe(0, -1);
    seconds.setSafe(1, 0);
    seconds.setValueCount(2);

    assertThat(Readings.of("DateTime('Europe/Berlin')", seconds))
        .containsExactly(Instant.parse("2106-02-07T06:28:15Z"), Instant.EPOCH);
  }

  @Test
  void readsInstantsOfEveryUnit() {
    TimeStampSecVector seconds = memory.keep(new TimeStampSecVector("x", memory.allocator()));
    seconds.setSafe(0, -1);
    seconds.setValueCount(1);
    TimeStampMilliVector millis = memory.keep(new TimeStampMilliVector("x", memory.allocator()));
    millis.setSafe(0, 1_500);
    millis.setValueCount(1);
    TimeStampMicroTZVector micros =
        memory.keep(new TimeStampMicroTZVector("x", memory.allocator(), "Asia/Tokyo"));
    micros.setSafe(0, -1);
    micros.setNull(1);
    micros.setValueCount(2);
    TimeStampNanoVector nanos = memory.keep(new TimeStampNanoVector("x", memory.allocator()));
    nanos.setSafe(0, Long.MAX_VALUE);
    nanos.setValueCount(1);

    assertThat(Readings.of("DateTime64(0)", seconds))
        .containsExactly(Instant.parse("1969-12-31T23:59:59Z"));
    assertThat(Readings.of("DateTime64(3)", millis))
        .containsExactly(Instant.parse("1970-01-01T00:00:01.500Z"));
    assertThat(Readings.of("Nullable(DateTime64(6, 'Asia/Tokyo'))", micros))
        .containsExactly(Instant.parse("1969-12-31T23:59:59.999999Z"), null);
    assertThat(Readings.of("DateTime64(9)", nanos))
        .containsExactly(Instant.parse("2262-04-11T23:47:16.854775807Z"));
  }

  @Test
  void readsTimesThatAreNegativeOrLongerThanADay() {
    TimeSecVector seconds = memory.keep(new TimeSecVector("x", memory.allocator()));
    seconds.setSafe(0, -361_815);
    seconds.setValueCount(1);
    TimeMilliVector millis = memory.keep(new TimeMilliVector("x", memory.allocator()));
    millis.setSafe(0, -361_815_123);
    millis.setValueCount(1);
    TimeNanoVector nanos = memory.keep(new TimeNanoVector("x", memory.allocator()));
    nanos.setSafe(0, 361_815_123_456_789L);
    nanos.setValueCount(1);

    Duration length = Duration.ofHours(100).plusMinutes(30).plusSeconds(15);
    assertThat(Readings.of("Time", seconds)).containsExactly(length.negated());
    assertThat(Readings.of("Time64(3)", millis)).containsExactly(length.plusMillis(123).negated());
    assertThat(Readings.of("Time64(9)", nanos)).containsExactly(length.plusNanos(123_456_789));
  }

  @Test
  void readsIntervalsAsTheNumberOfTheirUnits() {
    DurationVector nanos =
        memory.keep(
            new DurationVector(
                "x",
                FieldType.nullable(new ArrowType.Duration(TimeUnit.NANOSECOND)),
                memory.allocator()));
    nanos.setSafe(0, -3);
    nanos.setNull(1);
    nanos.setValueCount(2);

    assertThat(Readings.of("Nullable(IntervalNanosecond)", nanos)).containsExactly(-3L, null);
    assertThat(Readings.of("IntervalMonth", memory.keep(memory.longs(14L)))).containsExactly(14L);
  }
}
