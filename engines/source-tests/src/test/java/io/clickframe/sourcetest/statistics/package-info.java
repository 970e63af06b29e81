/** Tests of what is known of the rows of databases and object stores, and of plans made of it. */
@NullMarked
package io.clickframe.sourcetest.statistics;

import org.jspecify.annotations.NullMarked;
