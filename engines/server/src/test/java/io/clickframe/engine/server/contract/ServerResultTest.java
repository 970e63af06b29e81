package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ResultContract;

class ServerResultTest extends ResultContract {}
