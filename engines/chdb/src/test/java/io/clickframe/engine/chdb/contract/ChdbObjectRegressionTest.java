package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ObjectRegressionContract;

class ChdbObjectRegressionTest extends ObjectRegressionContract {}
