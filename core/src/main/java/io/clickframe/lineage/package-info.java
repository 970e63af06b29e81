/** What was done to make an object: operations with their inputs, and the graph that they are. */
@NullMarked
package io.clickframe.lineage;

import org.jspecify.annotations.NullMarked;
