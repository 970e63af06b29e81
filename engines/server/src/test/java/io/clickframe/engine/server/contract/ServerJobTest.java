package io.clickframe.engine.server.contract;

import io.clickframe.testkit.JobContract;

class ServerJobTest extends JobContract {}
