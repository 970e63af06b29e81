package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.OwnDataContract;

class ChdbOwnDataTest extends OwnDataContract {}
