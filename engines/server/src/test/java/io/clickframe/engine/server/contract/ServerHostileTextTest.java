package io.clickframe.engine.server.contract;

import io.clickframe.testkit.HostileTextContract;

class ServerHostileTextTest extends HostileTextContract {}
