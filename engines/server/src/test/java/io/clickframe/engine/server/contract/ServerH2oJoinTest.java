package io.clickframe.engine.server.contract;

import io.clickframe.testkit.h2o.H2oJoinContract;

class ServerH2oJoinTest extends H2oJoinContract {}
