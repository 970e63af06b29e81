package io.clickframe.sql.internal.render;

import io.clickframe.internal.node.ReaderSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.Placement;
import io.clickframe.sql.internal.plan.RemoteColumn;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.render.FromItem.TableText;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.util.ImmutableBitSet;

/** The blocks that only read a source. For one statement. */
final class LeafBlocks {
  private final Tables tables;
  private final TableFunctions functions;
  private final Spelling spelling;
  private final List<Emitted.Fence> fences = new ArrayList<>();

  LeafBlocks(Tables tables, TableFunctions functions, Spelling spelling) {
    this.tables = tables;
    this.functions = functions;
    this.spelling = spelling;
  }

  /** What databases are asked. */
  List<Emitted.Fence> fences() {
    return fences;
  }

  /** A new block over a source. */
  SelectBlock of(RelNode leaf, ImmutableBitSet read) {
    List<String> names = leaf.getRowType().getFieldNames();
    return switch (leaf) {
      case TableLeaf table when table.source() instanceof ReaderSource reader -> {
        ImmutableBitSet needed = read.isEmpty() ? ImmutableBitSet.of(0) : read;
        String text = functions.of(reader, table.schema(needed));
        yield tables.reading(new TableText.Function(text), names, needed, 0);
      }
      case TableLeaf table -> table(table, names);
      case RemoteLeaf remote -> {
        RemoteLeaf.Request request = remote.request(read);
        fences.add(new Emitted.Fence(remote.getId(), remote.server().label(), request.sent()));
        yield tables.reading(
            new TableText.Function(functions.of(request.function())),
            names,
            (column, i) -> column.made(remote.decoded().get(i)));
      }
      case DatabaseLeaf table ->
          tables.reading(
              new TableText.Function(spelling.table(table)),
              table.columns().stream().map(RemoteColumn::name).toList(),
              (column, i) -> column.readAs(table.columns().get(i).read()));
      default -> throw new IllegalStateException("no leaf: " + leaf.getRelTypeName());
    };
  }

  private SelectBlock table(TableLeaf leaf, List<String> names) {
    SourceNode source = leaf.source();
    Placement placement = leaf.placement();
    String alone = placement.isSpread() ? functions.alone(source, placement) : null;
    if (alone == null) {
      return tables.reading(new TableText.Function(functions.of(source, placement)), names);
    }
    SelectBlock block = tables.reading(new TableText.Function(alone), names);
    block.nodes = placement.kind();
    block.settings.putAll(functions.settings(source));
    return block;
  }
}
