package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ZipContract;

class ChdbZipTest extends ZipContract {}
