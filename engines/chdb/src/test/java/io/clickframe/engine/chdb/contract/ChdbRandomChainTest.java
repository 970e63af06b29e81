package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.RandomChainContract;

class ChdbRandomChainTest extends RandomChainContract {}
