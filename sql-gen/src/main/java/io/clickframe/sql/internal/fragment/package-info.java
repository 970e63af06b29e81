/** SQL texts that users give where an expression goes: split into text and columns, checked. */
@NullMarked
package io.clickframe.sql.internal.fragment;

import org.jspecify.annotations.NullMarked;
