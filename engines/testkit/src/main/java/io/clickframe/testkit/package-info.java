/**
 * The test kit for engines: what every engine must do, as data and as JUnit contracts.
 *
 * <p>To test an engine: (1) extend each contract of this package by an empty test class that says
 * how to open the engine, run a statement without a result, and count unreleased results; (2) put
 * the engine on the test class path; (3) run the tests.
 *
 * <p>To add a case: a line in the topic's class in {@code cases}; {@code withGolden()} keeps its
 * exact statement.
 */
@NullMarked
package io.clickframe.testkit;

import org.jspecify.annotations.NullMarked;
