package io.clickframe.engine.chdb.internal.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request sets for its statement alone.
 *
 * @param settings raw text
 * @param database raw text, or null for the connection's own
 */
record RequestSettings(Map<String, String> settings, @Nullable String database) {}
