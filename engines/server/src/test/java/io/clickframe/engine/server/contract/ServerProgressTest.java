package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ProgressContract;

class ServerProgressTest extends ProgressContract {}
