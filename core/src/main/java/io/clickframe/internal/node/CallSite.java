package io.clickframe.internal.node;

import java.lang.StackWalker.StackFrame;
import java.util.Set;

/**
 * The line of the user's program that recorded a step.
 *
 * @param file source file name, or the class name when the class carries none
 * @param line line number, or -1 when the class carries none
 */
public record CallSite(String file, int line) {
  private static final StackWalker WALKER = StackWalker.getInstance();

  /** The classes users call: their frames are ours, the first other frame is the user's. */
  private static final Set<String> OURS =
      Set.of(
          CallSite.class.getName(),
          "io.clickframe.CachedStore",
          "io.clickframe.DeclaredKeys",
          "io.clickframe.ContextResources",
          "io.clickframe.ReadCalls",
          "io.clickframe.HeldContent",
          "io.clickframe.TableContent",
          "io.clickframe.HeldSource",
          "io.clickframe.Materializer",
          "io.clickframe.ObservedRun",
          "io.clickframe.KeptStream",
          "io.clickframe.KeptInsert",
          "io.clickframe.CancelOnClose",
          "io.clickframe.FileWriter",
          "io.clickframe.Waiting",
          "io.clickframe.internal.source.FileTarget",
          "io.clickframe.internal.table.TableManager",
          "io.clickframe.internal.record.CursorRecords",
          "io.clickframe.internal.reader.StreamCursor",
          "io.clickframe.Published",
          "io.clickframe.Zip",
          "io.clickframe.Clusters",
          "io.clickframe.Loader",
          "io.clickframe.OperationLog",
          "io.clickframe.Recorder",
          "io.clickframe.DeferredObject",
          "io.clickframe.Catalog",
          "io.clickframe.Explainer",
          "io.clickframe.LossReasons",
          "io.clickframe.Profiler",
          "io.clickframe.RowTrail",
          "io.clickframe.JobScope",
          "io.clickframe.internal.table.ManagedTable",
          "io.clickframe.ResultCollector",
          "io.clickframe.result.Batch",
          "io.clickframe.result.Batches",
          "io.clickframe.internal.resource.Failures",
          "io.clickframe.internal.resource.Scope",
          "io.clickframe.DataStore",
          "io.clickframe.TerminalCalls",
          "io.clickframe.DatabaseSources",
          "io.clickframe.EngineSources",
          "io.clickframe.LakeSources",
          "io.clickframe.StorageSources",
          "io.clickframe.ProgramSources",
          "io.clickframe.Feeds",
          "io.clickframe.OfflineCalls",
          "io.clickframe.Mocks",
          "io.clickframe.ShapeSteps",
          "io.clickframe.Knowledge",
          "io.clickframe.PreparedQuery",
          "io.clickframe.DataContext",
          "io.clickframe.DataObject",
          "io.clickframe.GroupedStore",
          "io.clickframe.PivotedStore",
          "io.clickframe.JoinCondition",
          "io.clickframe.JoinKeys",
          "io.clickframe.Joins",
          "io.clickframe.RowSteps",
          "io.clickframe.Relocation",
          "io.clickframe.AsofCondition");

  /** The nearest frame outside the library. */
  public static CallSite here() {
    return WALKER.walk(frames ->
        frames
            .filter(frame -> !isOurs(frame.getClassName()))
            .findFirst()
            .map(CallSite::of)
            .orElse(new CallSite("unknown", -1)));
  }

  /** Nested classes count with the class around them, the JDK's callbacks with who calls them. */
  private static boolean isOurs(String className) {
    int nested = className.indexOf('$');
    return className.startsWith("java.")
        || OURS.contains(nested < 0 ? className : className.substring(0, nested));
  }

  private static CallSite of(StackFrame frame) {
    String file = frame.getFileName();
    return new CallSite(file == null ? frame.getClassName() : file, frame.getLineNumber());
  }

  @Override
  public String toString() {
    return line < 0 ? file : file + ":" + line;
  }
}
