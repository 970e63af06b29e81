package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.PreparedQueryContract;

class ChdbPreparedQueryTest extends PreparedQueryContract {}
