package io.clickframe.unmarked;

/** Lives in a package without a package-info. */
public final class Unmarked {
  private Unmarked() {}
}
