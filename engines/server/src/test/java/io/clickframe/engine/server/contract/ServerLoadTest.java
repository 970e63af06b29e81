package io.clickframe.engine.server.contract;

import io.clickframe.testkit.LoadContract;

class ServerLoadTest extends LoadContract {}
