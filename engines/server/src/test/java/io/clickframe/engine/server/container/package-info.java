/**
 * Servers of several versions, and a cluster, as container images; skipped without Docker, which
 * each class says. To test another version: a constant of {@code Release} and two classes.
 */
@NullMarked
package io.clickframe.engine.server.container;

import org.jspecify.annotations.NullMarked;
