package io.clickframe.engine.server.contract;

import io.clickframe.testkit.WhyNotContract;

class ServerWhyNotTest extends WhyNotContract {}
