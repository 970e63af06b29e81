package io.clickframe.internal.node;

/** A recorded step of a chain. */
public interface RelationNode {}
