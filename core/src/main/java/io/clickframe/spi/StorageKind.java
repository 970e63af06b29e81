package io.clickframe.spi;

/** Where an engine's tables are, and so who can be their owner. */
public enum StorageKind {
  /** In memory or a folder that goes with the process: nobody else, and nothing from before. */
  MEMORY,
  /** A folder that one process has at a time: owners of other processes are dead. */
  FOLDER,
  /** A server that several processes use at once. */
  SHARED
}
