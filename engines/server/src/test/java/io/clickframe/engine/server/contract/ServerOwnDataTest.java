package io.clickframe.engine.server.contract;

import io.clickframe.testkit.OwnDataContract;

class ServerOwnDataTest extends OwnDataContract {}
