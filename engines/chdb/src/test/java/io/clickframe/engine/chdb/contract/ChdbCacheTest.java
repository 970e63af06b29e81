package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.CacheContract;

class ChdbCacheTest extends CacheContract {}
