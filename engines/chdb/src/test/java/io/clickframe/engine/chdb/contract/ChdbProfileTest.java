package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ProfileContract;

class ChdbProfileTest extends ProfileContract {}
