package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ExplainContract;

class ServerExplainTest extends ExplainContract {}
