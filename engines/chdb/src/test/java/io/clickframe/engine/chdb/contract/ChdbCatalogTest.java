package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.CatalogContract;

class ChdbCatalogTest extends CatalogContract {}
