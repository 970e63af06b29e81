package io.clickframe.sourcetest.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page as the browser drew it, read from its HTML.
 *
 * @param html all of it
 */
record DrawnPage(String html) {
  private static final String NUMBERS =
      " x=\"([-.\\d]+)\" y=\"([-.\\d]+)\" width=\"([.\\d]+)\" height=\"([.\\d]+)\"";
  private static final Pattern BOX =
      Pattern.compile("data-node=\"(\\d+)\".*?<rect class=\"box\"" + NUMBERS, Pattern.DOTALL);
  private static final Pattern FENCE =
      Pattern.compile(
          "data-members=\"([\\d ]+)\".*?<rect class=\"wall\"" + NUMBERS, Pattern.DOTALL);
  private static final Pattern TOO_WIDE = Pattern.compile("data-too-wide=\"(\\d+)\"");
  private static final Pattern ROOT = Pattern.compile("<html[^>]*>");

  /** Where something is, in the picture's units. */
  record Rect(double left, double top, double right, double bottom) {
    static Rect of(MatchResult match) {
      double[] numbers = new double[4];
      Arrays.setAll(numbers, i -> Double.parseDouble(match.group(i + 2)));
      return new Rect(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]);
    }

    boolean meets(Rect other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Rect other) {
      return left <= other.left
          && other.right <= right
          && top <= other.top
          && other.bottom <= bottom;
    }
  }

  /** The boxes of operators, by the operators' ids. */
  Map<Integer, Rect> boxes() {
    Map<Integer, Rect> boxes = new TreeMap<>();
    BOX.matcher(html)
        .results()
        .forEach(match ->
            assertThat(boxes.put(Integer.valueOf(match.group(1)), Rect.of(match))).isNull());
    return boxes;
  }

  /** The walls of fences, by the ids of the operators inside. */
  Map<Set<Integer>, Rect> fences() {
    return FENCE
        .matcher(html)
        .results()
        .collect(Collectors.toMap(match -> ids(match.group(1)), Rect::of));
  }

  private static Set<Integer> ids(String text) {
    return Stream.of(text.split(" "))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The script ran to its end, without an error. */
  void assertDrawn(String theme) {
    String root = html.lines().limit(5).collect(Collectors.joining(" "));
    assertThat(root).containsPattern(ROOT);
    assertThat(root)
        .contains("data-drawn=\"yes\"", "data-theme=\"" + theme + "\"")
        .doesNotContain("data-errors");
  }

  /** No box lies on another, and what is written in boxes has room. */
  void assertReadable() {
    List<Rect> boxes = List.copyOf(boxes().values());
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).meets(boxes.get(j)))
            .as(boxes.get(i) + " " + boxes.get(j))
            .isFalse();
      }
    }
    assertThat(TOO_WIDE.matcher(html).results().map(match -> match.group(1)).toList())
        .isNotEmpty()
        .containsOnly("0");
  }

  /** Fences have the operators that they should inside, whole, and no other, not even partly. */
  void assertFenced(Set<Set<Integer>> expected) {
    Map<Set<Integer>, Rect> fences = fences();
    assertThat(fences.keySet()).isEqualTo(expected);
    fences.forEach((members, wall) ->
        boxes()
            .forEach((id, box) -> {
              if (members.contains(id)) {
                assertThat(wall.holds(box)).as("operator %d in %s", id, members).isTrue();
              } else {
                assertThat(wall.meets(box)).as("operator %d in %s", id, members).isFalse();
              }
            }));
    List<Rect> walls = List.copyOf(fences.values());
    for (int i = 0; i < walls.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(walls.get(i).meets(walls.get(j)))
            .as("%s %s", walls.get(i), walls.get(j))
            .isFalse();
      }
    }
  }
}
