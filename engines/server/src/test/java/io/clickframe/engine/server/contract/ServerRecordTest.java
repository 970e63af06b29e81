package io.clickframe.engine.server.contract;

import io.clickframe.testkit.RecordContract;

class ServerRecordTest extends RecordContract {}
