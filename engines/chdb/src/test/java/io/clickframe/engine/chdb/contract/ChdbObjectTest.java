package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ObjectContract;

class ChdbObjectTest extends ObjectContract {}
