package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ClickBenchContract;

class ServerClickBenchTest extends ClickBenchContract {}
