package io.clickframe.engine.server.contract;

import io.clickframe.testkit.BudgetContract;

class ServerBudgetTest extends BudgetContract {}
