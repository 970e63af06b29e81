package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ObjectRegressionContract;

class ServerObjectRegressionTest extends ObjectRegressionContract {}
