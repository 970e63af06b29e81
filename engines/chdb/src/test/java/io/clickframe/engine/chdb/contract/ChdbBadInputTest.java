package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.BadInputContract;

class ChdbBadInputTest extends BadInputContract {}
