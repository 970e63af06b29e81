package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.QueryContract;

class ChdbQueryTest extends QueryContract {}
