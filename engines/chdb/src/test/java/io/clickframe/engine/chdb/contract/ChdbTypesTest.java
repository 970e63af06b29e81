package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.TypesContract;

class ChdbTypesTest extends TypesContract {}
