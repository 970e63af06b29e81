package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.JobScope;
import io.clickframe.error.ObjectNotFoundException;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.lifecycle.CreateMode;
import io.clickframe.lifecycle.JobOptions;
import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.lifecycle.Preservation;
import io.clickframe.spi.StorageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Jobs: what is kept of them, and until when. */
public abstract class JobContract extends EngineContract {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  /** For the engine's test class. */
  protected JobContract() {}

  @Test
  final void aJobsTablesStayUntilItsTimeIsOver() {
    try (DataContext timed = timed()) {
      long id;
      try (JobScope job = timed.job("nightly", days(3))) {
        id = job.id();
        try (DataObject stage = job.materialize(samples().employees(), "stage1")) {
          assertThat(stage.name()).isEqualTo("j_" + id + "_stage1");
        }
        samples().numbers().materialize(job.context(), "scratch");
        assertThat(tables(job)).hasSize(2);
      }
      after(Duration.ofDays(2));
      assertThat(timed.catalog().cleanUp()).isEmpty();
      try (JobScope again = timed.openJob(id)) {
        assertThat(tables(again)).containsExactly("j_" + id + "_stage1");
        assertThat(again.open("stage1").rowCount()).isEqualTo(10);
        assertThatThrownBy(() -> again.open("stage2"))
            .isInstanceOf(ObjectNotFoundException.class)
            .hasMessageContaining("Did you mean 'stage1'? Objects of the job: stage1.");
      }
      after(Duration.ofDays(4));
      assertThat(timed.catalog().cleanUp()).containsExactly("j_" + id + "_stage1");
      assertThat(timed.catalog().listAll()).isEmpty();
      assertThatThrownBy(() -> timed.openJob(id))
          .isInstanceOf(ObjectNotFoundException.class)
          .hasMessageMatching(
              "Cannot find the job \\d+ at JobContract.java:\\d+: it never was, or its time to live"
                  + " is over");
    }
  }

  @Test
  final void closingTheContextEndsItsJobs() {
    long id;
    try (DataContext timed = timed()) {
      JobScope job = timed.job("left", days(1));
      id = job.id();
      job.materialize(samples().employees(), "stage1");
      after(Duration.ofHours(23));
    }
    after(Duration.ofHours(23));
    try (DataContext timed = timed()) {
      assertThat(timed.catalog().cleanUp()).isEmpty();
      after(Duration.ofHours(2));
      assertThat(timed.catalog().cleanUp()).containsExactly("j_" + id + "_stage1");
    }
  }

  @Test
  final void globalTablesOfAJobOutliveIt() {
    try (DataContext timed = timed()) {
      try (JobScope job = timed.job("nightly", days(0))) {
        job.context().catalog().create("kept", samples().employees()).close();
      }
      after(Duration.ofDays(1000));
      assertThat(timed.catalog().cleanUp()).isEmpty();
      assertThat(timed.catalog().contains("kept")).isTrue();
      timed.catalog().drop("kept");
    }
  }

  @Test
  final void fullPreservationKeepsTemporaryTablesUntilTheTimeIsOver() {
    try (DataContext timed = timed()) {
      for (Preservation preservation : Preservation.values()) {
        List<String> left;
        try (JobScope job = timed.job("debug", days(1).preservation(preservation))) {
          job.materialize(samples().employees(), "stage1").close();
          samples().numbers().materialize(job.context(), "scratch").close();
          job.context().flush();
          left = tables(job);
        }
        assertThat(left).hasSize(preservation == Preservation.FULL ? 2 : 1);
        assertThat(left).anyMatch(name -> name.endsWith("_stage1"));
      }
      after(Duration.ofDays(2));
      assertThat(timed.catalog().cleanUp()).hasSize(2);
    }
    // The temporary one belongs to a context that lived until now.
    try (DataContext next = timed()) {
      // Where there may be something left over, opening has looked already.
      boolean looked = next.engine().storage() != StorageKind.MEMORY;
      assertThat(next.catalog().cleanUp()).hasSize(looked ? 0 : 1);
      assertThat(next.catalog().listAll()).isEmpty();
    }
  }

  @Test
  final void whatIsSaidAtTheCallGoesBeforeWhatIsRegistered() {
    try (DataContext timed = timed()) {
      timed.catalog().registerJob("weekly", days(7).preservation(Preservation.FULL));
      try (JobScope registered = timed.job("weekly");
          JobScope called = timed.job("weekly", days(1).preservation(Preservation.NONE));
          JobScope plain = timed.job("other")) {
        assertThat(registered.timeToLive()).isEqualTo(Duration.ofDays(7));
        assertThat(registered.preservation()).isEqualTo(Preservation.FULL);
        assertThat(called.timeToLive()).isEqualTo(Duration.ofDays(1));
        assertThat(called.preservation()).isEqualTo(Preservation.NONE);
        assertThat(plain.timeToLive()).isEqualTo(Duration.ofDays(90));
        assertThat(plain.preservation()).isEqualTo(Preservation.NONE);
      }
      after(Duration.ofDays(100));
      timed.catalog().cleanUp();
    }
  }

  @Test
  final void stagesOfTwoJobsAreTwoTables() {
    try (DataContext timed = timed()) {
      try (JobScope one = timed.job("nightly", days(0));
          JobScope other = timed.job("nightly", days(0))) {
        one.materialize(samples().employees(), "stage1");
        other.materialize(samples().numbers(), "stage1");
        one.materialize(samples().employees(), "stage1", CreateMode.REPLACE);
        assertThat(one.open("stage1").rowCount()).isEqualTo(10);
        assertThat(other.open("stage1").rowCount()).isEqualTo(100);
      }
      after(Duration.ofDays(1));
      assertThat(timed.catalog().cleanUp()).hasSize(2);
    }
  }

  private DataContext timed() {
    return open(ContextOptions.defaults().clock(now::get));
  }

  private void after(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private static JobOptions days(int days) {
    return JobOptions.defaults().timeToLive(Duration.ofDays(days));
  }

  private static List<String> tables(JobScope job) {
    return job.list().stream().map(ObjectInfo::table).toList();
  }
}
