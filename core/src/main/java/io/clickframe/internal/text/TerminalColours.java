package io.clickframe.internal.text;

import java.io.Console;

/** Whether what is printed may have colours. */
public final class TerminalColours {
  private TerminalColours() {}

  /** Whether the standard streams are a terminal that has colours, and they are wanted. */
  @SuppressWarnings("SystemConsoleNull") // with -Djdk.console=java.base it still may be
  public static boolean areWanted() {
    Console console = System.console();
    return console != null
        && console.isTerminal()
        && isEmpty("NO_COLOR")
        && !"dumb".equals(System.getenv("TERM"));
  }

  private static boolean isEmpty(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }
}
