package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.InsertContract;

class ChdbInsertTest extends InsertContract {}
