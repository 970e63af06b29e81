/** The sample data of the contracts: small, messy, the same on every run. */
@NullMarked
package io.clickframe.testkit.data;

import org.jspecify.annotations.NullMarked;
