package io.clickframe.engine.server.contract;

import io.clickframe.testkit.WrittenFileContract;

class ServerWrittenFileTest extends WrittenFileContract {}
