package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.ReaderSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which sources the nodes of a cluster can read together, and by which table function. Stateless.
 *
 * <p>A function of the right column takes the cluster's name, then the arguments of the one of the
 * left column, secrets, structures and named collections included. Not every version and build of
 * the engine has all of them: {@code system.table_functions} is asked before one is used. To add
 * one: a line here, and a case among the golden statements.
 */
public final class ClusterFunctions {
  private static final Map<String, String> FORMS = new TreeMap<>();

  static {
    FORMS.put("file", "fileCluster");
    FORMS.put("url", "urlCluster");
    FORMS.put("s3", "s3Cluster");
    FORMS.put("gcs", "s3Cluster"); // the same function by another name
    FORMS.put("oss", "s3Cluster");
    FORMS.put("cosn", "s3Cluster");
    FORMS.put("azureBlobStorage", "azureBlobStorageCluster");
    FORMS.put("hdfs", "hdfsCluster");
    FORMS.put("iceberg", "icebergCluster");
    FORMS.put("icebergS3", "icebergS3Cluster");
    FORMS.put("icebergAzure", "icebergAzureCluster");
    FORMS.put("icebergHDFS", "icebergHDFSCluster");
    FORMS.put("icebergLocal", "icebergLocalCluster");
    FORMS.put("deltaLake", "deltaLakeCluster");
    FORMS.put("deltaLakeS3", "deltaLakeS3Cluster");
    FORMS.put("deltaLakeAzure", "deltaLakeAzureCluster");
    FORMS.put("hudi", "hudiCluster");
    FORMS.put("paimon", "paimonCluster");
    FORMS.put("paimonS3", "paimonS3Cluster");
    FORMS.put("paimonAzure", "paimonAzureCluster");
    FORMS.put("paimonHDFS", "paimonHDFSCluster");
  }

  private ClusterFunctions() {}

  /** The table function by which a cluster reads what a table function reads; null for none. */
  public static @Nullable String form(String function) {
    return FORMS.get(function);
  }

  /** The same of a source; null if it is a table, or if there is none. */
  public static @Nullable String form(SourceNode source) {
    return switch (source) {
      case FileSource _ -> form("file");
      case FunctionSource function -> form(function.function());
      case DatabaseSource _, EngineTable _, TableSource _, InlineSource _, ReaderSource _ -> null;
    };
  }

  /** Why several nodes cannot read a source together; null if they can. */
  public static @Nullable String reasonAgainst(SourceNode source) {
    return switch (source) {
      case FileSource _, EngineTable _ -> null;
      case FunctionSource function when form(function.function()) != null -> null;
      case FunctionSource function ->
          "the engine has no form of the table function "
              + function.function()
              + " that several nodes run together";
      case DatabaseSource database ->
          "a table of "
              + database.server().kind().product()
              + " is read over one connection, and as much of the chain as can be runs there";
      case TableSource _ -> "its table is only on the node that made it";
      case InlineSource _ -> "its rows are in the statement";
      case ReaderSource _ -> "its rows are made by this program";
    };
  }

  /**
   * The name of a cluster itself.
   *
   * @throws ClickFrameException if it is none
   */
  public static String requireName(String name) {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "'"
              + name.replaceAll("\\p{Cntrl}", "?")
              + "' is no name of a cluster: expected one of those in system.clusters");
    }
    return name;
  }
}
