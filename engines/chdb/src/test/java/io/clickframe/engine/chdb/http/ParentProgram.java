package io.clickframe.engine.chdb.http;

import java.io.BufferedReader;

/** Starts the served engine, says which process it is, and waits for ever. */
final class ParentProgram {
  private ParentProgram() {}

  public static void main(String[] arguments) throws Exception {
    Process child = ServedEngine.start("--parent=" + ProcessHandle.current().pid());
    BufferedReader lines = ServedEngine.lines(child);
    ServedEngine.ready(lines);
    System.out.println("child " + child.pid());
    String line = lines.readLine();
    while (line != null) {
      line = lines.readLine();
    }
  }
}
