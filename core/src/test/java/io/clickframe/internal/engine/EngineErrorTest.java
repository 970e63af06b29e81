package io.clickframe.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineErrorTest {

  @Test
  void takesCodeNameAndMessageApart() {
    EngineError error =
        EngineError.parse("Code: 60. DB::Exception: Unknown table `x` (a hint). (UNKNOWN_TABLE)");
    assertThat(error).isEqualTo(new EngineError(60, "UNKNOWN_TABLE", "Unknown table `x` (a hint)"));
    assertThat(error.label()).isEqualTo("ClickHouse error 60 UNKNOWN_TABLE");
  }

  @Test
  void dropsVersionAndStack() {
    assertThat(
            EngineError.parse(
                "Code: 394. DB::Exception: Stopped. (QUERY_WAS_CANCELLED) (version 26.7.2.1"
                    + " (official build)), Stack trace:\n0. some frame"))
        .isEqualTo(new EngineError(394, "QUERY_WAS_CANCELLED", "Stopped"));
  }

  @Test
  void readsErrorsOfLibrariesInside() {
    assertThat(
            EngineError.parse(
                "std::exception. Code: 1001, type: orc::ParseError, e.what() = Not an ORC file"
                    + " (version 26.7.2.1)"))
        .isEqualTo(new EngineError(1001, "", "Not an ORC file"));
  }

  @Test
  void keepsTextThatIsNoClickHouseError() {
    assertThat(EngineError.parse("something else"))
        .isEqualTo(new EngineError(0, "", "something else"));
  }
}
