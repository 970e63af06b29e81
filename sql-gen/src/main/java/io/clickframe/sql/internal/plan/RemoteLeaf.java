package io.clickframe.sql.internal.plan;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.FunctionSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.util.ImmutableBitSet;

/** What a database gives: a leaf of the plan, behind a fence that no step crosses any more. */
public final class RemoteLeaf extends AbstractRelNode {
  /** Stands for the column in {@link #decoded}. */
  public static final String SELF = "{}";

  private final DatabaseSource.Server server;
  private final Function<ImmutableBitSet, Request> request;
  private final List<String> decoded;
  private final RelNode inner;

  /**
   * What is asked of the database.
   *
   * @param function the table function that sends the query, or names the table
   * @param sent what runs there, for people: a query, or the table's name
   */
  public record Request(FunctionSource function, String sent) {}

  /**
   * @param request makes what is asked for some of the columns
   * @param decoded ClickHouse SQL that gives each column its exact type; <code>{}</code> stands for
   *     the column as it comes
   * @param inner the plan of what is asked for, for people
   */
  public RemoteLeaf(
      RelOptCluster cluster,
      DatabaseSource.Server server,
      Function<ImmutableBitSet, Request> request,
      List<String> decoded,
      RelDataType rowType,
      RelNode inner) {
    super(cluster, cluster.traitSetOf(Convention.NONE));
    this.server = Objects.requireNonNull(server, "server is null");
    this.request = Objects.requireNonNull(request, "request is null");
    this.decoded = List.copyOf(decoded);
    this.rowType = Objects.requireNonNull(rowType, "rowType is null");
    this.inner = Objects.requireNonNull(inner, "inner is null");
  }

  /** Where it runs. */
  public DatabaseSource.Server server() {
    return server;
  }

  /** What is asked of the database for some of the columns. */
  public Request request(ImmutableBitSet columns) {
    return request.apply(columns);
  }

  /** ClickHouse SQL that gives each column its exact type. */
  public List<String> decoded() {
    return decoded;
  }

  /** The plan of what is asked for. */
  public RelNode inner() {
    return inner;
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("server", server.label()).item("number", getId());
  }
}
