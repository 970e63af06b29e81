package io.clickframe.engine.server.contract;

import io.clickframe.testkit.MetadataContract;

class ServerMetadataTest extends MetadataContract {}
