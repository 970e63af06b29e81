package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.QueryException;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ParameterText;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {
  private static final String ALPHABET = "'\"`\\;-/*{}:()%\t\n\r\0 \b\fabNxt0é中\u202E";

  @RegisterExtension final EngineFixture fixture = new EngineFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a'b",
        "a\"b",
        "`",
        "\\",
        "\\'",
        "\\N",
        "\\n",
        "\t\n\r\b\f",
        "\0",
        "a\0b\0",
        "' OR 1=1 --",
        "\\' OR 1=1 --",
        "{p:String}",
        "é中文\uD83D\uDE00",
        "/*",
        "-- x",
        "NULL",
        "%_"
      })
  void bindsHostileStrings(String value) {
    assertThat(bound(value)).isEqualTo(value);
  }

  @Test
  void bindsAnyString() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String value =
          random
              .ints(random.nextInt(30), 0, ALPHABET.length())
              .mapToObj(at -> ALPHABET.substring(at, at + 1))
              .collect(Collectors.joining());
      assertThat(bound(value)).isEqualTo(value);
    }
  }

  private String bound(String value) {
    SqlStatement statement =
        new SqlStatement("SELECT {p:String} AS v", Map.of("p", ParameterText.of(value)), Map.of());
    try (BatchStream stream =
            fixture.engine().query(statement, QueryOptions.NONE, fixture.allocator());
        VectorSchemaRoot batch = stream.next()) {
      return new String(((VarCharVector) batch.getVector("v")).get(0), StandardCharsets.UTF_8);
    }
  }

  @Test
  void bindsOtherTypes() {
    SqlStatement statement =
        new SqlStatement(
            "SELECT toString(({i:Int64}, {d:Decimal(9, 2)}, {n:Nullable(Int8)}, {a:Array(Int8)}))",
            Map.of("i", "-7", "d", "1.50", "n", "\\N", "a", "[1,2]"),
            Map.of());
    assertThat(fixture.column(statement, QueryOptions.NONE)).hasToString("[(-7,1.5,NULL,[1,2])]");
  }

  @Test
  void valueOfAnotherTypeIsRefused() {
    SqlStatement statement = new SqlStatement("SELECT {i:Int64}", Map.of("i", "x"), Map.of());
    assertThatThrownBy(() -> fixture.column(statement, QueryOptions.NONE))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("cannot be parsed as Int64 for query parameter 'i'");
  }

  @Test
  void missingValueIsRefused() {
    assertThatThrownBy(() -> fixture.column("SELECT {i:Int64}"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("Substitution `i` is not set");
  }

  @Test
  void valuesDoNotOutliveTheirStatement() {
    SqlStatement with = new SqlStatement("SELECT {i:Int64} AS i", Map.of("i", "1"), Map.of());
    assertThat(fixture.column(with, QueryOptions.NONE)).isEqualTo(List.of(1L));
    assertThatThrownBy(() -> fixture.column("SELECT {i:Int64}")).hasMessageContaining("is not set");
  }
}
