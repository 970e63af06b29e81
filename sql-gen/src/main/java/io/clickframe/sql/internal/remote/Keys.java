package io.clickframe.sql.internal.remote;

import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.render.Externals;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a join's other side, found out when the statement is about to run.
 *
 * @param statement gives each key once, as hexadecimal digits of its text, one more than {@link
 *     #MOST} at most
 * @param form of the keys
 * @param pending what stands for the test in the query
 */
record Keys(SqlStatement statement, Form form, String pending) {
  /** With more of them, the database is asked for all rows. */
  static final int MOST = 10_000;

  /** The query with the keys in it. */
  String in(String query, TypeOracle oracle, SqlDialect dialect) {
    List<String> values = oracle.lines(statement);
    String test = values.size() > MOST ? null : test(values, dialect);
    // No row without a key has a partner.
    return query.replace(pending, test == null ? "IS NOT NULL" : test);
  }

  private @Nullable String test(List<String> values, SqlDialect dialect) {
    if (values.isEmpty()) {
      return "IN (NULL)";
    }
    RemoteExpressions expressions = dialect.expressions(i -> "", Externals.PROBE);
    try {
      List<String> literals = new ArrayList<>();
      for (String digits : values) {
        literals.add(literal(expressions, text(digits)));
      }
      return "IN (" + String.join(", ", literals) + ")";
    } catch (CharacterCodingException | NotPushableException e) {
      return null;
    }
  }

  private String literal(RemoteExpressions expressions, String text) {
    String literal =
        expressions.literal(
            switch (form) {
              case INTEGER -> new BigInteger(text);
              case DATE -> LocalDate.parse(text);
              default -> text;
            },
            form);
    return form == Form.TEXT ? expressions.same(literal) : literal;
  }

  private static String text(String digits) throws CharacterCodingException {
    byte[] bytes = HexFormat.of().parseHex(digits);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
