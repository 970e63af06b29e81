package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ResultContract;

class ChdbResultTest extends ResultContract {}
