/**
 * The rules of the architecture, and the proof that each of them can fail.
 *
 * <p>To add a rule:
 *
 * <ol>
 *   <li>Write it as a constant in {@code Rules}.
 *   <li>Add a class that breaks it below a package {@code bad}.
 *   <li>Name both in {@code ArchitectureTest}.
 * </ol>
 */
@NullMarked
package io.clickframe.architecture;

import org.jspecify.annotations.NullMarked;
