package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ReaderContract;

class ChdbReaderTest extends ReaderContract {}
