package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.h2o.H2oJoinContract;

class ChdbH2oJoinTest extends H2oJoinContract {}
