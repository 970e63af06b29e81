package io.clickframe.engine.server.contract;

import io.clickframe.testkit.CatalogContract;

class ServerCatalogTest extends CatalogContract {}
