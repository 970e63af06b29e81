package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.LineageContract;

class ChdbLineageTest extends LineageContract {}
