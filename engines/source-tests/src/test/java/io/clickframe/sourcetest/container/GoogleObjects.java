package io.clickframe.sourcetest.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Writes objects by Google's own JSON interface. */
final class GoogleObjects {
  private GoogleObjects() {}

  /** Makes a bucket with one object. */
  static void put(String endpoint, String bucket, String name, String content)
      throws IOException, InterruptedException {
    post(endpoint + "/storage/v1/b?project=test", "{\"name\": \"" + bucket + "\"}");
    post(endpoint + "/upload/storage/v1/b/" + bucket + "/o?uploadType=media&name=" + name, content);
  }

  private static void post(String url, String body) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(body)).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }
}
