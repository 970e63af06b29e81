package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.AdviceContract;

class ChdbAdviceTest extends AdviceContract {}
