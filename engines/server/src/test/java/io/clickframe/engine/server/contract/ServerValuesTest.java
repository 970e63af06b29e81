package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ValuesContract;

class ServerValuesTest extends ValuesContract {}
