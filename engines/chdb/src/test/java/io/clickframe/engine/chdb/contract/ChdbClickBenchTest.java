package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ClickBenchContract;

class ChdbClickBenchTest extends ClickBenchContract {}
