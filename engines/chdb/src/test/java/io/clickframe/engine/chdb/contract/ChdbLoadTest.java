package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.LoadContract;

class ChdbLoadTest extends LoadContract {}
