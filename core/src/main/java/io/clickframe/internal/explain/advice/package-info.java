/**
 * What may cost more than it needs to. A rule is a class with one method; all are in {@code Rules}.
 * To add one: a class here, its line there, a planted and a clean chain in the contract.
 */
@NullMarked
package io.clickframe.internal.explain.advice;

import org.jspecify.annotations.NullMarked;
