/** The contracts of the test kit, run on the server engine. */
@NullMarked
package io.clickframe.engine.server.contract;

import org.jspecify.annotations.NullMarked;
