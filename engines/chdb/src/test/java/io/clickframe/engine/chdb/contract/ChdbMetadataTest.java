package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.MetadataContract;

class ChdbMetadataTest extends MetadataContract {}
