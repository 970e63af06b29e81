package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ProfileContract;

class ServerProfileTest extends ProfileContract {}
