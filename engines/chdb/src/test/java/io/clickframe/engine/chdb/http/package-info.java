/** The program behind the HTTP interface, asked over the wire. */
@NullMarked
package io.clickframe.engine.chdb.http;

import org.jspecify.annotations.NullMarked;
