package io.clickframe.engine.server.contract;

import io.clickframe.testkit.tpch.TpchContract;

class ServerTpchTest extends TpchContract {}
