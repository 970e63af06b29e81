package io.clickframe.engine.server.contract;

import io.clickframe.testkit.RandomChainContract;

class ServerRandomChainTest extends RandomChainContract {}
