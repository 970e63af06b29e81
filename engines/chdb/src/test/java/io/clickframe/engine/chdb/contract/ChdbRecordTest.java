package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.RecordContract;

class ChdbRecordTest extends RecordContract {}
