package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ValuesContract;

class ChdbValuesTest extends ValuesContract {}
