package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.HostilePathContract;

class ChdbHostilePathTest extends HostilePathContract {}
