package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.testkit.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every join type by keys of every type. */
final class JoinKeyCases {
  private static final List<String> KEYS =
      List.of(
          "name", "n", "i8", "u64", "d", "wide", "day", "at", "stamp", "key", "kind", "maybe",
          "color", "ok");

  private JoinKeyCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (String key : KEYS) {
      for (JoinType type : List.of(JoinType.INNER, JoinType.LEFT, JoinType.RIGHT)) {
        String side = type == JoinType.RIGHT ? "r" : "l";
        cases.add(
            Case.of(
                type + " by " + key,
                joined(key, type),
                "SELECT l.id AS id, "
                    + side
                    + "."
                    + key
                    + " AS "
                    + key
                    + ", r.id AS other FROM (SELECT id, "
                    + key
                    + " FROM {messy} WHERE id <= 8) AS l "
                    + type
                    + " JOIN (SELECT id, "
                    + key
                    + " FROM {messy} WHERE id >= 4) AS r ON l."
                    + key
                    + " = r."
                    + key
                    + " SETTINGS join_use_nulls = 1"));
      }
      cases.add(
          Case.of(
              "FULL by " + key,
              s -> joined(key, JoinType.FULL).apply(s).groupBy(key).agg(count().as("rows")),
              "SELECT "
                  + key
                  + ", sum(greatest(l, 1) * greatest(r, 1) * if(isNull("
                  + key
                  + "), 0, 1) + if(isNull("
                  + key
                  + "), l + r, 0)) AS rows FROM (SELECT "
                  + key
                  + ", countIf(id <= 8) AS l, countIf(id >= 4) AS r FROM {messy} GROUP BY "
                  + key
                  + ") GROUP BY "
                  + key));
      cases.add(
          Case.of(
              "SEMI by " + key,
              joined(key, JoinType.SEMI),
              "SELECT id, "
                  + key
                  + " FROM {messy} WHERE id <= 8 AND "
                  + key
                  + " IN (SELECT "
                  + key
                  + " FROM {messy} WHERE id >= 4)"));
      cases.add(
          Case.of(
              "ANTI by " + key,
              joined(key, JoinType.ANTI),
              "SELECT id, "
                  + key
                  + " FROM {messy} WHERE id <= 8 AND NOT ifNull("
                  + key
                  + " IN (SELECT "
                  + key
                  + " FROM {messy} WHERE id >= 4), 0)"));
    }
    return cases;
  }

  private static Function<Samples, DataStore> joined(String key, JoinType type) {
    return s ->
        s.messy()
            .select("id", key)
            .filter("id <= 8")
            .join(
                s.messy().select(col("id").as("other"), col(key)).filter("other >= 4"),
                on(key),
                type);
  }
}
