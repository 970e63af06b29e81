package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.JobContract;

class ChdbJobTest extends JobContract {}
