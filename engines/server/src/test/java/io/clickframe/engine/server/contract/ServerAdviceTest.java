package io.clickframe.engine.server.contract;

import io.clickframe.testkit.AdviceContract;

class ServerAdviceTest extends AdviceContract {}
