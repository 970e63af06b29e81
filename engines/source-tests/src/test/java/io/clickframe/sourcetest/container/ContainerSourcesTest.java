package io.clickframe.sourcetest.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.source.Secret;
import io.clickframe.sourcetest.SourceTest;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

/** What no library on the class path can serve: MongoDB, Azure's and Google's object stores. */
class ContainerSourcesTest extends SourceTest {
  private static final int MONGO_PORT = 27017;
  private static final int AZURE_PORT = 10000;
  private static final int GOOGLE_PORT = 4443;

  /** The emulator's own account, which everybody knows. */
  private static final String AZURE_ACCOUNT = "devstoreaccount1";

  private static final String AZURE_KEY =
      "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

  @Test
  void readsMongoDb() throws Exception {
    try (GenericContainer<?> mongo = Containers.start("mongo:8", MONGO_PORT)) {
      mongo.execInContainer(
          "mongosh",
          "shop",
          "--eval",
          "db.sales.insertMany([{name: 'ann', total: 1.5}, {name: 'bob', total: 2}])");
      DataStore sales =
          DataStore.mongodb(
              Containers.address(mongo, MONGO_PORT),
              "shop",
              "sales",
              options -> options.structure("name String, total Float64"));
      assertRows(sales.filter("total > 1.7"), 1);
      assertRows(sales, 2);
    }
  }

  @Test
  void readsAzure() {
    try (GenericContainer<?> azure =
        Containers.start(
            "mcr.microsoft.com/azure-storage/azurite:3.35.0",
            AZURE_PORT,
            "azurite-blob",
            "--blobHost",
            "0.0.0.0")) {
      String endpoint = "http://" + Containers.address(azure, AZURE_PORT) + "/" + AZURE_ACCOUNT;
      execute(
          "INSERT INTO FUNCTION azureBlobStorage('DefaultEndpointsProtocol=http;AccountName=%s;AccountKey=%s;BlobEndpoint=%s', 'shop', 'sales.parquet', 'Parquet', 'auto', 'n UInt64') SELECT number AS n FROM numbers(10)"
              .formatted(AZURE_ACCOUNT, AZURE_KEY, endpoint));
      DataStore sales =
          DataStore.azure(
              "az://shop/sales.parquet",
              options -> options.account(AZURE_ACCOUNT, Secret.of(AZURE_KEY)).endpoint(endpoint));
      assertRows(sales.filter("n > 3"), 6);
    }
  }

  @Test
  void readsGoogle() throws Exception {
    try (GenericContainer<?> google =
        Containers.start(
            "fsouza/fake-gcs-server:1.52", GOOGLE_PORT, "-scheme", "http", "-backend", "memory")) {
      String endpoint = "http://" + Containers.address(google, GOOGLE_PORT);
      GoogleObjects.put(endpoint, "shop", "sales.csv", "n\n1\n2\n3\n");
      DataStore sales =
          DataStore.gcs("gs://shop/sales.csv", options -> options.endpoint(endpoint).unsigned());
      assertRows(sales, 3);
    }
  }

  private void assertRows(DataStore store, long count) {
    try (DataObject rows = store.execute(context())) {
      assertThat(rows.rows()).hasSize((int) count);
    }
  }
}
