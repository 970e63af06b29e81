package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChParameter;
import io.clickframe.sql.internal.plan.ChSubquery;

/** How an expression says what it takes from outside its row. */
public interface Externals {

  /** As text in brackets. */
  String subquery(ChSubquery subquery);

  /** As text that can go anywhere. */
  String parameter(ChParameter parameter);

  /** Whether several nodes look for values in a sub-query, which is then run once, for all. */
  default boolean isForAllNodes() {
    return false;
  }

  /** Values of the right type that cost nothing: enough for questions about types. */
  Externals PROBE =
      new Externals() {
        @Override
        public String subquery(ChSubquery subquery) {
          return Brackets.query("SELECT " + standIn(subquery.type()));
        }

        @Override
        public String parameter(ChParameter parameter) {
          return standIn(parameter.type());
        }

        private String standIn(String type) {
          return "defaultValueOfTypeName(" + Quoting.string(type) + ")";
        }
      };

  /** Words for people. */
  Externals WORDS =
      new Externals() {
        @Override
        public String subquery(ChSubquery subquery) {
          return "(sub-query)";
        }

        @Override
        public String parameter(ChParameter parameter) {
          return hole(parameter);
        }
      };

  /** As ClickHouse writes a parameter in a statement. */
  static String hole(ChParameter parameter) {
    return "{" + parameter.parameter() + ":" + parameter.type() + "}";
  }
}
