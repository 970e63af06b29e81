package io.clickframe.engine.server.contract;

import io.clickframe.testkit.BadInputContract;

class ServerBadInputTest extends BadInputContract {}
