package io.clickframe.engine.server.contract;

import io.clickframe.testkit.TypesContract;

class ServerTypesTest extends TypesContract {}
