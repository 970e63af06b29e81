/**
 * What users say about where data lives.
 *
 * <p>To add a source: (1) options here, if it has any; (2) a record beside {@code FileSource} in
 * {@code io.clickframe.internal.node}; (3) a factory on {@code DataStore}; (4) its table function
 * in {@code io.clickframe.sql.internal.render}; (5) a golden SQL file and a contract case.
 */
@NullMarked
package io.clickframe.source;

import org.jspecify.annotations.NullMarked;
