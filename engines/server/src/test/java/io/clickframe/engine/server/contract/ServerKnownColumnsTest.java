package io.clickframe.engine.server.contract;

import io.clickframe.testkit.KnownColumnsContract;

class ServerKnownColumnsTest extends KnownColumnsContract {}
