package io.clickframe.engine.server.contract;

import io.clickframe.testkit.HostilePathContract;

class ServerHostilePathTest extends HostilePathContract {}
