package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.h2o.H2oGroupByContract;

class ChdbH2oGroupByTest extends H2oGroupByContract {}
