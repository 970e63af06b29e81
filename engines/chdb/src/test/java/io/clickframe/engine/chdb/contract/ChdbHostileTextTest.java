package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.HostileTextContract;

class ChdbHostileTextTest extends HostileTextContract {}
