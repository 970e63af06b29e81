package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.WrittenFileContract;

class ChdbWrittenFileTest extends WrittenFileContract {}
