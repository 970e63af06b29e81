package io.clickframe.sourcetest.server;

import org.jspecify.annotations.Nullable;

/**
 * A request that an S3 server has let in.
 *
 * @param method {@code GET}, {@code HEAD} or {@code LIST}
 * @param path bucket and key, or bucket and prefix of a list
 * @param range the part of the object asked for, as in {@code bytes=0-99}, or null for all
 */
public record S3Request(String method, String path, @Nullable String range) {}
