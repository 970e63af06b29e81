package io.clickframe.sql.internal.statistics;

import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.Reading;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.internal.node.SourceArgument.Call;
import io.clickframe.internal.node.SourceArgument.Pair;
import io.clickframe.internal.node.SourceArgument.Text;
import io.clickframe.internal.node.SourceArgument.Verbatim;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.internal.render.Holes;
import io.clickframe.sql.internal.render.TableFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parquet objects of S3 and Google's store, read in another format: by the same keys, with the same
 * timeouts. Web servers are left out: they seldom tell objects apart, and one that sends no ranges
 * would send all of it for its footer.
 */
final class StoredObjects {
  private static final Set<String> CALLS = Set.of("s3", "gcs");

  /** Reads nothing. */
  private static final String NOTHING = "One";

  private static final Map<String, String> TELLING =
      Map.of("_etag", "String", "_size", "UInt64", "_path", "String");

  /** What a label says behind the place. */
  private static final Pattern KIND = Pattern.compile(" \\([^()]*\\)$");

  private StoredObjects() {}

  /**
   * What asks which objects there are: a line for each, with what tells that it is the same; an
   * empty one if nothing does.
   *
   * @param most how many lines
   */
  static SqlStatement state(FunctionSource source, int most) {
    SqlStatement from = in(source, NOTHING, TELLING);
    return from.withText(
        "SELECT if(ifNull(toString(_etag), '') = '', '', concat(toString(_etag), '\t',"
            + " ifNull(toString(_size), ''), '\t', _path)) AS l FROM "
            + from.text()
            + " LIMIT "
            + most);
  }

  /** What stands behind FROM for the footers. */
  static SqlStatement footers(FunctionSource source) {
    return in(source, ParquetFooter.FORMAT, Map.of());
  }

  /** Whether it is some. */
  static boolean are(FunctionSource source) {
    int at = format(source);
    if (!CALLS.contains(source.call()) || at < 0) {
      return false;
    }
    String name = KIND.matcher(source.label()).replaceFirst("");
    String compression = null;
    int texts = 0;
    for (SourceArgument argument : behind(source, at)) {
      if (argument instanceof Text(String value) && ++texts == 2) {
        compression = value;
      } else if (isPair(argument, "compression_method")) {
        compression = ((Text) ((Pair) argument).value()).value();
      }
    }
    return CompressedNames.isPlain(compression, name);
  }

  private static List<SourceArgument> behind(FunctionSource source, int at) {
    return source.arguments().subList(at + 1, source.arguments().size());
  }

  /** The place of the format, which is behind what may have the same text; -1 if it is another. */
  private static int format(FunctionSource source) {
    List<SourceArgument> arguments = source.arguments();
    for (int i = arguments.size() - 1; i > 0; i--) {
      SourceArgument argument = arguments.get(i);
      SourceArgument value = isPair(argument, "format") ? ((Pair) argument).value() : argument;
      if (value instanceof Text(String text) && text.equalsIgnoreCase("Parquet")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPair(SourceArgument argument, String name) {
    return argument instanceof Pair(Verbatim(String known), Text _) && known.equals(name);
  }

  /** In another format: what stands behind it, structure and compression, is of the rows. */
  private static SqlStatement in(
      FunctionSource source, String format, Map<String, String> columns) {
    int at = format(source);
    List<SourceArgument> arguments = new ArrayList<>(source.arguments().subList(0, at));
    SourceArgument name = new Text(format);
    arguments.add(
        source.arguments().get(at) instanceof Pair pair ? new Pair(pair.name(), name) : name);
    behind(source, at).stream()
        .filter(Call.class::isInstance) // a role
        .forEach(arguments::add);
    Reading reading = new Reading(source.reading().settings(), columns, List.of());
    FunctionSource other =
        new FunctionSource(
            source.call(), source.function(), arguments, null, reading, source.label());
    Holes holes = new Holes();
    TableFunctions functions = new TableFunctions(holes);
    return SqlStatement.of(functions.of(other))
        .withSecrets(holes.secrets())
        .withSources(List.of(source.label()))
        .withSettings(functions.settings(other))
        .withSettings(source.settings());
  }
}
