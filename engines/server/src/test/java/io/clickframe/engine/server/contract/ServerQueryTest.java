package io.clickframe.engine.server.contract;

import io.clickframe.testkit.QueryContract;

class ServerQueryTest extends QueryContract {}
