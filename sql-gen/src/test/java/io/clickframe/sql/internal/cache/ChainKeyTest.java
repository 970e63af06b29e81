package io.clickframe.sql.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Lambda;
import io.clickframe.internal.node.ExpressionNode.LambdaParameter;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionNode.Query;
import io.clickframe.internal.node.ExpressionNode.ScalarQuery;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.internal.node.SourceHold;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.source.Secret;
import io.clickframe.spi.QueryOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainKeyTest {
  private static final CallSite HERE = new CallSite("Report.java", 12);
  private static final ExpressionNode PRICE = new ColumnRef("price");

  private static SourceNode table(String name) {
    return new TableSource("clickframe", name, name, "price Int64", 9, () -> SourceHold.NONE);
  }

  private static RelationNode scan(SourceNode source) {
    return new RelationNode.Scan(source, HERE);
  }

  private static RelationNode filter(RelationNode input, Object value, CallSite site) {
    ExpressionNode condition = new Call("greater", List.of(), List.of(PRICE, new Literal(value)));
    return new RelationNode.Filter(input, List.of(condition), site);
  }

  private static RelationNode chain(Object value) {
    return filter(scan(table("t")), value, HERE);
  }

  private static RelationNode union(RelationNode... inputs) {
    return new RelationNode.Union(List.of(inputs), HERE);
  }

  private static RelationNode select(RelationNode input, ExpressionNode item) {
    return new RelationNode.Select(input, List.of(item), HERE);
  }

  private static @Nullable ChainKey find(RelationNode chain) {
    ChainKey.Keyed keyed = ChainKey.of(chain, QueryOptions.NONE, look(true));
    return keyed == null ? null : keyed.key();
  }

  /** Plain files are looked at without an engine. */
  private static FileLook look(boolean local) {
    return new FileLook(local, new FileStates(new NoOracle()));
  }

  private static ChainKey key(RelationNode chain) {
    return Objects.requireNonNull(find(chain));
  }

  @Test
  void isThatOfTheSameLinesRunAgain() {
    assertThat(key(chain(10))).isEqualTo(key(chain(10))).hasSameHashCodeAs(key(chain(10)));
  }

  @Test
  void constantsAreAnotherWithTheirType() {
    assertThat(
            List.of(
                key(chain(10)),
                key(chain(10L)),
                key(chain("10")),
                key(chain(new BigDecimal("10"))),
                key(chain(new BigDecimal("10.0"))),
                key(chain(0.0)),
                key(chain(-0.0)),
                key(chain(List.of(10))),
                key(chain(List.of(List.of(10)))),
                key(chain("10".getBytes(StandardCharsets.UTF_8)))))
        .doesNotHaveDuplicates();
  }

  @Test
  void linesAreAnother() {
    RelationNode moved = filter(scan(table("t")), 10, new CallSite("Report.java", 13));
    assertThat(key(moved)).isNotEqualTo(key(chain(10)));
  }

  @Test
  void itMattersWhetherTwoStoresAreOne() {
    RelationNode one = chain(10);
    assertThat(key(union(one, one))).isNotEqualTo(key(union(one, chain(10))));
    RelationNode again = chain(10);
    assertThat(key(union(one, one))).isEqualTo(key(union(again, again)));
  }

  @Test
  void storesInsideOfExpressionsCount() {
    assertThat(key(withTotalOf(chain(10)))).isEqualTo(key(withTotalOf(chain(10))));
    assertThat(key(withTotalOf(chain(10)))).isNotEqualTo(key(withTotalOf(chain(11))));
  }

  private static RelationNode withTotalOf(RelationNode other) {
    return select(chain(1), new ScalarQuery(new Query(other, () -> null)));
  }

  @Test
  void itMattersWhichParameterOfALambdaIsMeant() {
    assertThat(key(lambda(true))).isEqualTo(key(lambda(true))).isNotEqualTo(key(lambda(false)));
  }

  private static RelationNode lambda(boolean first) {
    LambdaParameter x = new LambdaParameter("x");
    LambdaParameter y = new LambdaParameter("x");
    return select(chain(1), new Lambda(List.of(x, y), first ? x : y));
  }

  @Test
  void optionsThatShapeTheStatementAreAnother() {
    RelationNode chain = chain(10);
    QueryOptions limited = QueryOptions.NONE.withMemoryLimit(1000);
    QueryOptions hurried = QueryOptions.NONE.withTimeout(Duration.ofSeconds(1));
    QueryOptions set = new QueryOptions(null, 0, Map.of("max_threads", "1"));
    assertThat(List.of(key(chain), key(chain, limited), key(chain, set))).doesNotHaveDuplicates();
    assertThat(key(chain, hurried)).isEqualTo(key(chain));
    assertThat(ChainKey.of(chain, QueryOptions.NONE.withCluster("two"), look(true))).isNull();
  }

  private static ChainKey key(RelationNode chain, QueryOptions options) {
    return Objects.requireNonNull(ChainKey.of(chain, options, look(true))).key();
  }

  @Test
  void filesAreThoseOfNow(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "price\n1\n");
    RelationNode read = scan(new FileSource(file.toString(), "CSV", null, null));
    assertThat(find(read)).as("so young that it may change unseen").isNull();
    age(file, 2);
    ChainKey before = key(read);
    assertThat(key(read)).isEqualTo(before);
    age(file, 1);
    assertThat(key(read)).isNotEqualTo(before);
    assertThat(ChainKey.of(read, QueryOptions.NONE, look(false))).as("not seen from here").isNull();
    Files.delete(file);
    assertThat(find(read)).isNull();
  }

  private static void age(Path file, int hours) throws IOException {
    Instant then = Instant.now().minus(Duration.ofHours(hours));
    Files.setLastModifiedTime(file, FileTime.from(then));
  }

  @Test
  void thereIsNoneOfWhatMayChangeUnseen() {
    assertThat(find(scan(function(null, new SourceArgument.Text("bucket"))))).isNull();
    assertThat(find(scan(function("a Int64", new SourceArgument.Text("bucket"))))).isNotNull();
    assertThat(find(scan(function("a Int64", new SourceArgument.Hidden(Secret.of("key"))))))
        .as("a secret cannot be compared")
        .isNull();
    assertThat(find(new RelationNode.RenameAll(chain(1), name -> name + "_", HERE)))
        .as("what a function does is not known")
        .isNull();
  }

  private static SourceNode function(@Nullable String structure, SourceArgument argument) {
    return new FunctionSource("s3", "s3", List.of(argument), structure, Map.of(), "s3 bucket");
  }

  @Test
  void chainsMayBeLongerThanTheStackIsDeep() {
    RelationNode chain = chain(0);
    for (int i = 0; i < 500; i++) {
      chain = filter(chain, i, HERE);
    }
    assertThat(key(chain)).isNotNull();
    for (int i = 0; i < 100_000; i++) {
      chain = filter(chain, i, HERE);
    }
    assertThat(find(chain)).as("too long to be worth it").isNull();
  }

  @Test
  void sharedStoresAreTakenOnce() {
    RelationNode chain = chain(0);
    for (int i = 0; i < 60; i++) { // 2^60 paths
      chain = union(chain, chain);
    }
    assertThat(key(chain)).isNotNull();
  }
}
