package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ObjectContract;

class ServerObjectTest extends ObjectContract {}
