package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.BudgetContract;

class ChdbBudgetTest extends BudgetContract {}
