package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.LongChainContract;

class ChdbLongChainTest extends LongChainContract {}
