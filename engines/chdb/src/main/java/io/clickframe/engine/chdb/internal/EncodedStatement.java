package io.clickframe.engine.chdb.internal;

import io.clickframe.engine.chdb.internal.ffi.NativeParameter;
import io.clickframe.internal.engine.EngineErrors;
import io.clickframe.internal.engine.Utf8;
import io.clickframe.spi.HiddenTexts;
import io.clickframe.spi.ParameterText;
import io.clickframe.spi.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the bytes that C gets.
 *
 * @param bytes its UTF-8 text
 * @param parameters its bound values
 * @param shown its text for people
 * @param hidden what must not be said of it
 * @param sources what messages call what it reads
 * @param verbatim whether what the engine says against it is handed on as it is
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the encoder to the call, never compared
record EncodedStatement(
    byte[] bytes,
    List<NativeParameter> parameters,
    String shown,
    HiddenTexts hidden,
    List<String> sources,
    boolean verbatim) {

  /** A statement of someone who wants to have the engine's own words; nothing in it is hidden. */
  static EncodedStatement verbatim(byte[] bytes, List<NativeParameter> parameters) {
    return new EncodedStatement(bytes, parameters, "", HiddenTexts.of(List.of()), List.of(), true);
  }

  static EncodedStatement of(SqlStatement statement) {
    String sql = statement.sql();
    Map<String, String> secrets = HiddenTexts.reveal(statement);
    List<NativeParameter> parameters = new ArrayList<>();
    statement.parameters().forEach((name, value) -> parameters.add(parameter(name, value)));
    secrets.forEach((name, value) -> parameters.add(parameter(name, ParameterText.of(value))));
    return new EncodedStatement(
        Utf8.bytes("the statement", sql),
        parameters,
        sql,
        HiddenTexts.of(secrets.values()),
        statement.sources(),
        false);
  }

  private static NativeParameter parameter(String name, String value) {
    return new NativeParameter(
        Utf8.bytes("the name of parameter " + name, name),
        Utf8.bytes("the value of parameter " + name, value));
  }

  /** The same, with another text for people. */
  EncodedStatement shownAs(String text) {
    return new EncodedStatement(bytes, parameters, text, hidden, sources, verbatim);
  }

  /** The exception for what the engine says of it. */
  RuntimeException refused(@Nullable String error) {
    return verbatim ? new EngineRefusal(error) : EngineErrors.of(error, hidden, shown, sources);
  }
}
