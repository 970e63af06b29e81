/** The contracts of the test kit, run on the embedded engine. */
@NullMarked
package io.clickframe.engine.chdb.contract;

import org.jspecify.annotations.NullMarked;
