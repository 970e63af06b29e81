package io.clickframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.internal.node.SourceNode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data/a.csv                                    | file
          file:///data/a.csv                            | file
          http://host/a.csv                             | url
          https://host/a#format=CSV                     | url
          s3://bucket/a.csv?nosign=true                 | s3
          gs://bucket/a.csv                             | gcs
          az://cont/a.csv?account_name=a&account_key=k  | azureBlobStorage
          abfss://cont@acc.dfs.core.windows.net/a.csv   | azureBlobStorage
          hdfs://host:9000/a.csv                        | hdfs
          mongodb://host/db/coll?structure=a Int8       | mongodb
          redis://host/3?key=a&structure=a String       | redis
          iceberg://bucket/table                        | icebergS3
          iceberg+file:///data/table                    | icebergLocal
          iceberg+hdfs://host:9000/table                | icebergHDFS
          iceberg+az://cont/t?endpoint=http://h         | icebergAzure
          delta://bucket/table                          | deltaLakeS3
          delta:///data/table                           | deltaLakeLocal
          hudi://bucket/table                           | hudi
          paimon+s3://bucket/table                      | paimonS3
          numbers://10                                  | numbers
          random://?structure=a Int8&seed=1             | generateRandom
          """)
  void everySchemeHasItsFunction(String uri, String function) {
    SourceNode source = source(uri);
    assertThat(source instanceof FunctionSource it ? it.function() : source.call())
        .isEqualTo(function);
  }

  @ParameterizedTest
  @CsvSource({
    "postgres://u:p%40x%2F@host/db/t, PostgreSQL host:5432/db t",
    "postgresql://host:1/db?table=t, PostgreSQL host:1/db t",
    "mysql://host/db/t, MySQL host:3306/db t",
    "mariadb://host/db/t, MySQL host:3306/db t",
    "clickhouse://host/db/t, ClickHouse host:9000/db t",
    "clickhouse://x.clickhouse.cloud/db/t, ClickHouse x.clickhouse.cloud:9440/db t",
    "sqlite:///a/b.db?table=t, SQLite /a/b.db t"
  })
  void databases(String uri, String label) {
    assertThat(source(uri).label()).isEqualTo(label);
  }

  @Test
  void percentsStandForBytesAndAPlusForItself() {
    DatabaseSource database = (DatabaseSource) source("postgres://u%2B:p%40x%2F+%25@host/d%20b/t");
    var who = Objects.requireNonNull(database.server().credentials());
    assertThat(who.user()).isEqualTo("u+");
    assertThat(who.password().reveal()).isEqualTo("p@x/+%");
    assertThat(database.server().database()).isEqualTo("d b");
    assertThat(((FileSource) source("file:///a+b%20c.csv")).path()).isEqualTo("/a+b c.csv");
    assertThat(first("s3://bucket/a+b%20c%25.csv"))
        .isEqualTo(new SourceArgument.Text("s3://bucket/a+b%20c%25.csv"));
    assertThat(first("https://host/a%20b+c.csv?x=%2F"))
        .isEqualTo(new SourceArgument.Text("https://host/a%20b+c.csv?x=%2F"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://u:s3cret@host/db/t",
        "mongodb://u:s3cret@host/db/t?structure=a Int8",
        "redis://:s3cret@host/0?key=a&structure=a Int8",
        "s3://id:s3cret@bucket/a.csv",
        "s3://bucket/a.csv?access_key_id=i&secret_access_key=s3cret&session_token=s3cret",
        "az://c/a.csv?account_name=a&account_key=s3cret",
        "az://c/a.csv?connection_string=AccountKey%3Ds3cret",
        "http://u:s3cret@host/a.csv",
        "http://host/a.csv?token=s3cret",
        "https://host/a.csv?X-Amz-Signature=s3cret"
      })
  void passwordsAreShownNowhere(String uri) {
    DataStore store = DataStore.uri(uri);
    assertThat(store.toString() + source(uri) + source(uri).label()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          s4://bucket/a.csv             | Unknown scheme 's4' in a URI. Did you mean 's3'
          s3://bucket/a.csv?formt=CSV   | unknown option 'formt'. Did you mean 'format'
          s3://bucket/a.csv?format      | the option 'format' has no value
          s3://bucket/a?format=A&format=B | the option 'format' is there twice
          s3://id@bucket/a.csv          | a key has an id and a secret
          s3://bucket/a.csv?retries=x   | the option 'retries' is no whole number
          postgres://host/db            | it does not name a database and a table
          postgres://u:%zz@host/db/t    | a '%' is not followed by two hexadecimal digits
          sqlite:///a.db                | it names no table
          redis://host/x?key=a&structure=a Int8 | the database 'x' is no number
          file://host/a.csv             | a file has no host; write file:///host/a.csv
          delta+hdfs://host/t           | the engine reads such tables on Local, S3, Azure only
          random://                     | it names no columns
          numbers://ten                 | 'ten' is no whole number
          """)
  void whatIsWrongIsSaid(String uri, String message) {
    assertThatThrownBy(() -> DataStore.uri(uri))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining(message);
  }

  private static SourceArgument first(String uri) {
    List<SourceArgument> arguments = ((FunctionSource) source(uri)).arguments();
    return arguments.getFirst();
  }

  private static SourceNode source(String uri) {
    return ((RelationNode.Scan) DataStore.uri(uri).relation()).source();
  }
}
