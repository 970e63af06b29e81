package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.LifecycleContract;

class ChdbLifecycleTest extends LifecycleContract {}
