package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.WhyNotContract;

class ChdbWhyNotTest extends WhyNotContract {}
