package io.clickframe.engine.server.contract;

import io.clickframe.testkit.LongChainContract;

class ServerLongChainTest extends LongChainContract {}
