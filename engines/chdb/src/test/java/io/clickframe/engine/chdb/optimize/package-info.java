/** Plans that are faster in another form: when they get it, and that the rows stay the same. */
@NullMarked
package io.clickframe.engine.chdb.optimize;

import org.jspecify.annotations.NullMarked;
