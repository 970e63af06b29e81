package io.clickframe.engine.server.contract;

import io.clickframe.testkit.PreparedQueryContract;

class ServerPreparedQueryTest extends PreparedQueryContract {}
