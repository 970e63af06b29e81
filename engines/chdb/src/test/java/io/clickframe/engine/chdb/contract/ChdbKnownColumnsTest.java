package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.KnownColumnsContract;

class ChdbKnownColumnsTest extends KnownColumnsContract {}
