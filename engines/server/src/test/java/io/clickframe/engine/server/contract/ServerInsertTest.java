package io.clickframe.engine.server.contract;

import io.clickframe.testkit.InsertContract;

class ServerInsertTest extends InsertContract {}
