/** The queries of TPC-H over databases that are not PostgreSQL. */
@NullMarked
package io.clickframe.sourcetest.tpch;

import org.jspecify.annotations.NullMarked;
