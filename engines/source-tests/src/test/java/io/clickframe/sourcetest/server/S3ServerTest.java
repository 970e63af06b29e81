package io.clickframe.sourcetest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.sourcetest.SourceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3ServerTest extends SourceTest {
  private final S3Server server = S3Server.shared();

  @BeforeAll
  void putObjects() {
    server.put("fixture", "a.csv", "id,name\n1,one\n".getBytes(StandardCharsets.UTF_8));
    server.put("fixture", "b.csv", "id,name\n2,two\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void awsClientReadsAnObject() {
    try (S3Client client = client(server.secretKey())) {
      assertThat(client.getObjectAsBytes(get -> get.bucket("fixture").key("a.csv")).asUtf8String())
          .isEqualTo("id,name\n1,one\n");
    }
  }

  @Test
  void engineReadsObjectsByGlob() {
    List<S3Request> received =
        server.received(() ->
            assertThat(rows("SELECT * FROM " + s3("*.csv", server.secretKey()) + " ORDER BY id"))
                .containsExactly("1|one", "2|two"));
    assertThat(received).extracting(S3Request::path).contains("fixture/a.csv", "fixture/b.csv");
  }

  @Test
  void refusesAWrongSignature() {
    try (S3Client client = client("wrong")) {
      assertThatThrownBy(() -> client.getObjectAsBytes(get -> get.bucket("fixture").key("a.csv")))
          .isInstanceOfSatisfying(
              S3Exception.class, refused -> assertThat(refused.statusCode()).isEqualTo(403));
    }
    assertThat(failure("SELECT * FROM " + s3("a.csv", "wrong"))).hasMessageContaining("403");
  }

  private String s3(String key, String secret) {
    return "s3('%s', '%s', '%s', 'CSVWithNames')"
        .formatted(server.url("fixture", key), server.accessKey(), secret);
  }

  private S3Client client(String secret) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(server.accessKey(), secret)))
        .build();
  }
}
