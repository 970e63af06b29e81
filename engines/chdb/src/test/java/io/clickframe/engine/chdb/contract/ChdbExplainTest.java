package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ExplainContract;

class ChdbExplainTest extends ExplainContract {}
