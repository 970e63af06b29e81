package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ArrowContract;

class ChdbArrowTest extends ArrowContract {}
