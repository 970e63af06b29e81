/**
 * Statements on a server: endpoints and their clients, attempts and when there is another one,
 * answers read batch by batch, errors of the server and of the way to it. Not promised.
 *
 * <p>What is retried is said in {@link io.clickframe.engine.server.internal.Fault}, and nowhere
 * else.
 */
@NullMarked
package io.clickframe.engine.server.internal;

import org.jspecify.annotations.NullMarked;
