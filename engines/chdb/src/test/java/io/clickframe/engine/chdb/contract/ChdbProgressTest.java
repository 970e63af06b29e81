package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ProgressContract;

class ChdbProgressTest extends ProgressContract {}
