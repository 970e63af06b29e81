/**
 * The C interface of libchdb, one to one: {@link
 * io.clickframe.engine.chdb.internal.ffi.ChdbLibrary} says what is called, {@link
 * io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary} is the only class with method handles.
 * Not promised.
 *
 * <p>To call one more C function:
 *
 * <ol>
 *   <li>add a method named after it to {@code ChdbLibrary}, with Java types where they exist, and
 *       say what NULL means;
 *   <li>add its handle and the call to {@code ForeignChdbLibrary}, in the order of the C header;
 *   <li>call it from {@code internal}, never from a public class.
 * </ol>
 */
@NullMarked
package io.clickframe.engine.chdb.internal.ffi;

import org.jspecify.annotations.NullMarked;
