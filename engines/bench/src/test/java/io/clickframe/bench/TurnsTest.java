package io.clickframe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final int ROUNDS = 6;

  @Test
  void refuseDifferentResults() {
    assertThatThrownBy(() -> Turns.take(1, 1, () -> 1, () -> 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("one way gives 1.0, the other 2.0");
  }

  @Test
  void letEachSideFollowEachOtherEquallyOften() throws Exception {
    List<Character> runs = new ArrayList<>();
    Turns.take(ROUNDS, 1, side('a', runs), side('b', runs), side('c', runs));
    int perRound = 3 * 2; // sides, each with a run that counts and one before that does not
    List<String> pairs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int start = runs.size() - (ROUNDS - round) * perRound;
      pairs.add("" + runs.get(start) + runs.get(start + 2));
      pairs.add("" + runs.get(start + 2) + runs.get(start + 4));
    }
    assertThat(pairs)
        .containsExactlyInAnyOrder(
            "ab", "ab", "ac", "ac", "ba", "ba", "bc", "bc", "ca", "ca", "cb", "cb");
  }

  private static Turns.Work side(char name, List<Character> runs) {
    return () -> {
      runs.add(name);
      return 0;
    };
  }
}
