package io.clickframe.engine.server.contract;

import io.clickframe.testkit.LifecycleContract;

class ServerLifecycleTest extends LifecycleContract {}
