/**
 * A span of OpenTelemetry for every query, export and load. This module on the class path is all
 * that is needed beside an OpenTelemetry that is set as the global one, by its agent or by the
 * program; without that, runs cost nothing more.
 */
@NullMarked
package io.clickframe.telemetry;

import org.jspecify.annotations.NullMarked;
