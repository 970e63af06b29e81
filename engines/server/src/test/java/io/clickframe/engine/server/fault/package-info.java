/** What goes wrong between client and server, made to go wrong: a proxy, and what users see. */
@NullMarked
package io.clickframe.engine.server.fault;

import org.jspecify.annotations.NullMarked;
