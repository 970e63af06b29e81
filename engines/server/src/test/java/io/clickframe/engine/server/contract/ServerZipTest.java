package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ZipContract;

class ServerZipTest extends ZipContract {}
