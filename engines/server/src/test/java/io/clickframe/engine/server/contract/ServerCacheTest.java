package io.clickframe.engine.server.contract;

import io.clickframe.testkit.CacheContract;

class ServerCacheTest extends CacheContract {}
