package io.clickframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import io.clickframe.lifecycle.JobOptions;
import io.clickframe.lifecycle.Preservation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobScopeTest {
  @Test
  void theEnvironmentMaySay() {
    JobOptions said =
        JobScope.fromEnvironment(
            Map.of("CLICKFRAME_PRESERVATION", "FULL", "CLICKFRAME_JOB_TTL_DAYS", "5"));
    assertThat(said.preservation()).isEqualTo(Preservation.FULL);
    assertThat(said.timeToLive()).isEqualTo(Duration.ofDays(5));
    JobOptions nothing = JobScope.fromEnvironment(Map.of());
    assertThat(nothing.preservation()).isNull();
    assertThat(nothing.timeToLive()).isNull();
  }

  @Test
  void refusesAnEnvironmentThatMeansNothing() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("CLICKFRAME_PRESERVATION", "full"),
            Map.of("CLICKFRAME_JOB_TTL_DAYS", "a week"),
            Map.of("CLICKFRAME_JOB_TTL_DAYS", "-1"))) {
      assertThatThrownBy(() -> JobScope.fromEnvironment(wrong))
          .isInstanceOf(ClickFrameException.class)
          .hasMessageStartingWith(
              "Cannot read the environment: CLICKFRAME_PRESERVATION is NONE or FULL, and"
                  + " CLICKFRAME_JOB_TTL_DAYS a number of days from 0; they are ");
    }
  }

  @Test
  void whatIsSaidFirstCounts() {
    JobOptions first = JobOptions.defaults().preservation(Preservation.FULL);
    JobOptions second =
        JobOptions.defaults().preservation(Preservation.NONE).timeToLive(Duration.ofDays(1));
    assertThat(first.or(second).preservation()).isEqualTo(Preservation.FULL);
    assertThat(first.or(second).timeToLive()).isEqualTo(Duration.ofDays(1));
    assertThatThrownBy(() -> first.timeToLive(Duration.ofDays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeToLive must not be negative, was PT-24H");
  }
}
