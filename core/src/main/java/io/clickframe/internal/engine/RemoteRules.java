package io.clickframe.internal.engine;

import static io.clickframe.error.ErrorCode.ACCESS_DENIED;
import static io.clickframe.error.ErrorCode.SCHEMA_MISMATCH;
import static io.clickframe.error.ErrorCode.SOURCE_NOT_FOUND;
import static io.clickframe.error.ErrorCode.SOURCE_UNAVAILABLE;
import static io.clickframe.error.ErrorCode.SOURCE_UNREADABLE;

import io.clickframe.error.ErrorCode;
import java.util.List;
import java.util.regex.Pattern;

/** The table of what engine errors mean for sources; the first line that fits counts. */
final class RemoteRules {
  private static final String CHECK_NAME = "Check the location, and that it is there.";
  private static final String CHECK_KEYS = "Check the credentials, and what they give access to.";
  private static final String CHECK_SERVER =
      "Check the address and that the server runs; try again later, or with more retries or a"
          + " longer timeout if the source has such options.";
  private static final String INSIDE =
      "The embedded engine reads tables of lakes only in folders below its working directory: start"
          + " the program further up.";
  private static final String CHECK_REDIS =
      "Check the password, the number of the database, and that keys hold texts.";
  private static final String CHECK_COLUMNS =
      "Declare columns that it has, or leave the declaration out.";
  private static final String CHANGED =
      "Declare columns that it has, of their types; if it was changed meanwhile, run the chain again.";
  private static final String UNTYPED =
      "A value is not of its column's type; declare the column as String.";
  private static final String ALLOW_REDIRECTS =
      "Give the URL it leads to, or options.redirects(n) if the headers may go there.";
  private static final String CHECK_CONTENT =
      "Check what the source holds, and that it is of the kind that was said.";
  private static final String MAKE_COLLECTION =
      "Make it with CREATE NAMED COLLECTION, or name one that is there.";

  private static final String WEB = "http ";
  private static final String OBJECTS = "s3 |gcs |iceberg |deltaLake |hudi |paimon ";
  private static final String AZURE = "azure |iceberg |deltaLake |paimon ";
  private static final String HDFS = "hdfs |iceberg |paimon ";
  private static final String LAKE = "iceberg |deltaLake |hudi |paimon ";
  private static final String MONGO = "MongoDB ";
  private static final String NETWORK =
      "http |s3 |gcs |azure |Redis |MongoDB |PostgreSQL |MySQL |ClickHouse ";
  private static final String DATABASES = "PostgreSQL |MySQL |SQLite |ClickHouse ";
  private static final String ANY = "";

  private static final String SILENT =
      "(?i)connection refused|timeout|timed out|not found address|no route|unreachable"
          + "|connection reset|broken pipe|slow ?down|server (?:is )?unavailable|code: 5\\d\\d"
          + "|Malformed message|NoMessageException|ConnectionAborted";

  static final List<Rule> ALL =
      List.of(
          rule(395, "There is no array of rows at", ANY, SCHEMA_MISMATCH, CHECK_CONTENT),
          rule(669, "", ANY, SOURCE_NOT_FOUND, MAKE_COLLECTION),
          // HTTP: RECEIVED_ERROR_FROM_REMOTE_IO_SERVER, TOO_MANY_REDIRECTS
          rule(86, "status code: (?:404|410)", WEB, SOURCE_NOT_FOUND, CHECK_NAME),
          rule(86, "status code: (?:401|403|407)", WEB, ACCESS_DENIED, CHECK_KEYS),
          rule(86, "status code: (?:5\\d\\d|408|429)", WEB, SOURCE_UNAVAILABLE, CHECK_SERVER),
          rule(86, "", WEB, SOURCE_UNREADABLE, CHECK_NAME),
          rule(483, "", WEB, SOURCE_UNREADABLE, ALLOW_REDIRECTS),
          // S3_ERROR
          rule(
              499,
              "(?i)response code: 404|NoSuchKey|NoSuchBucket|does not exist",
              OBJECTS,
              SOURCE_NOT_FOUND,
              CHECK_NAME),
          rule(
              499,
              "(?i)response code: (?:401|403)|AccessDenied|Access Denied|Signature|AccessKeyId"
                  + "|Forbidden|ExpiredToken",
              OBJECTS,
              ACCESS_DENIED,
              CHECK_KEYS),
          rule(499, SILENT, OBJECTS, SOURCE_UNAVAILABLE, CHECK_SERVER),
          rule(499, "", OBJECTS, SOURCE_UNREADABLE, CHECK_CONTENT),
          // Azure
          rule(
              1001,
              "(?s)Azure.*(?:StorageException: 404|NotFound)",
              AZURE,
              SOURCE_NOT_FOUND,
              CHECK_NAME),
          rule(
              1001,
              "(?s)Azure.*(?:StorageException: 40[13]|Authentication|Authorization)",
              AZURE,
              ACCESS_DENIED,
              CHECK_KEYS),
          rule(1001, "Azure", AZURE, SOURCE_UNAVAILABLE, CHECK_SERVER),
          // HDFS_ERROR
          rule(107, "", "s3 |gcs |azure |hdfs ", SOURCE_NOT_FOUND, CHECK_NAME),
          rule(660, "(?i)does not exist|not found", HDFS, SOURCE_NOT_FOUND, CHECK_NAME),
          rule(660, "(?i)permission|access", HDFS, ACCESS_DENIED, CHECK_KEYS),
          rule(660, "", HDFS, SOURCE_UNAVAILABLE, CHECK_SERVER),
          // Lakes: FILE_DOESNT_EXIST, DELTA_KERNEL_ERROR
          rule(481, "", LAKE, ACCESS_DENIED, INSIDE),
          rule(107, "metadata file for Iceberg table", LAKE, SOURCE_NOT_FOUND, CHECK_NAME),
          rule(
              742,
              "(?i)does not exist|no such file|not found|No files in log",
              LAKE,
              SOURCE_NOT_FOUND,
              CHECK_NAME),
          rule(742, SILENT, LAKE, SOURCE_UNAVAILABLE, CHECK_SERVER),
          rule(742, "", LAKE, SOURCE_UNREADABLE, CHECK_CONTENT),
          rule(1001, "No such file or directory \\[", LAKE, SOURCE_NOT_FOUND, CHECK_NAME),
          // Redis gives no reason
          rule(1001, "RedisException", "Redis ", SOURCE_UNREADABLE, CHECK_REDIS),
          // MongoDB
          rule(1001, "(?i)mongoc.*auth", MONGO, ACCESS_DENIED, CHECK_KEYS),
          rule(1001, "mongoc", MONGO, SOURCE_UNAVAILABLE, CHECK_SERVER),
          // Databases
          rule(
              0,
              "(?i)password authentication failed|Access denied for user|no pg_hba|NOAUTH"
                  + "|WRONGPASS|invalid password|Authentication failed|AUTHENTICATION_FAILED",
              "PostgreSQL |MySQL |ClickHouse |Redis ",
              ACCESS_DENIED,
              CHECK_KEYS),
          rule(
              0,
              "(?i)(?:PostgreSQL|MySQL|SQLite) table .* (?:does not|doesn't) exist|Unknown database"
                  + "|FATAL: *database .* does not exist",
              DATABASES,
              SOURCE_NOT_FOUND,
              CHECK_NAME),
          // UNKNOWN_TABLE, UNKNOWN_DATABASE
          rule(60, "^Received from ", "ClickHouse ", SOURCE_NOT_FOUND, CHECK_NAME),
          rule(81, "^Received from ", "ClickHouse ", SOURCE_NOT_FOUND, CHECK_NAME),
          rule(614, "", "PostgreSQL ", SOURCE_UNAVAILABLE, CHECK_SERVER),
          // What PostgreSQL says of a query, by the names of its library's exceptions
          rule(1001, "pqxx::undefined_table", "PostgreSQL ", SOURCE_NOT_FOUND, CHECK_NAME),
          rule(1001, "pqxx::insufficient_privilege", "PostgreSQL ", ACCESS_DENIED, CHECK_KEYS),
          rule(
              1001,
              "pqxx::(?:undefined_column|undefined_function|datatype_mismatch)",
              "PostgreSQL ",
              SCHEMA_MISMATCH,
              CHANGED),
          rule(591, "malformed JSON", "SQLite ", SCHEMA_MISMATCH, UNTYPED),
          rule(591, "Failed to fetch|unable to open", "SQLite ", SOURCE_NOT_FOUND, CHECK_NAME),
          // ATTEMPT_TO_READ_AFTER_EOF
          rule(32, "while receiving packet from", "ClickHouse ", SOURCE_UNAVAILABLE, CHECK_SERVER),
          // NO_REMOTE_SHARD_AVAILABLE
          rule(519, "There is no table", "ClickHouse ", SOURCE_NOT_FOUND, CHECK_NAME),
          rule(519, "", "ClickHouse ", SOURCE_UNAVAILABLE, CHECK_SERVER),
          rule(279, "", DATABASES, SOURCE_UNAVAILABLE, CHECK_SERVER),
          // THERE_IS_NO_COLUMN
          rule(8, "", ANY, SCHEMA_MISMATCH, CHECK_COLUMNS),
          // DNS_ERROR, SOCKET_TIMEOUT, NETWORK_ERROR, and what the network library throws
          rule(198, "", NETWORK, SOURCE_UNAVAILABLE, CHECK_SERVER),
          rule(209, "", NETWORK, SOURCE_UNAVAILABLE, CHECK_SERVER),
          rule(210, "", NETWORK, SOURCE_UNAVAILABLE, CHECK_SERVER),
          rule(1000, SILENT, NETWORK, SOURCE_UNAVAILABLE, CHECK_SERVER),
          rule(1001, "Poco::Net|Poco::Timeout", NETWORK, SOURCE_UNAVAILABLE, CHECK_SERVER),
          rule(
              636,
              "Connection refused|Poco::|Timeout:",
              NETWORK,
              SOURCE_UNAVAILABLE,
              CHECK_SERVER));

  private RemoteRules() {}

  /**
   * One line of the table.
   *
   * @param number the engine's code, or 0 for any
   * @param text what the message holds
   * @param family how labels of such sources begin
   * @param code what it means
   * @param cure what to do
   */
  record Rule(int number, Pattern text, Pattern family, ErrorCode code, String cure) {
    boolean fits(EngineError error) {
      return (number == 0 || number == error.code()) && text.matcher(error.message()).find();
    }

    /** Whether one of the sources is of the family. */
    boolean isOf(List<String> sources) {
      return family.pattern().isEmpty()
          || sources.stream().anyMatch(label -> family.matcher(label).lookingAt());
    }
  }

  private static Rule rule(int number, String text, String family, ErrorCode code, String cure) {
    return new Rule(number, Pattern.compile(text), Pattern.compile(family), code, cure);
  }

  /** The place that a label names, without the kind before it and the format behind it. */
  static String location(String label) {
    return label.replaceFirst("^\\S+ ", "").replaceFirst(" \\(\\w+\\)$", "");
  }
}
