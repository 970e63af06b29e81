package io.clickframe.engine.server.contract;

import io.clickframe.testkit.h2o.H2oGroupByContract;

class ServerH2oGroupByTest extends H2oGroupByContract {}
