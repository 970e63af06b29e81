package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ArrowContract;

class ServerArrowTest extends ArrowContract {}
