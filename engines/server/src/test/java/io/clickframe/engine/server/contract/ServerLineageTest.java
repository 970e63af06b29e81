package io.clickframe.engine.server.contract;

import io.clickframe.testkit.LineageContract;

class ServerLineageTest extends LineageContract {}
