package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ReaderContract;

class ServerReaderTest extends ReaderContract {}
