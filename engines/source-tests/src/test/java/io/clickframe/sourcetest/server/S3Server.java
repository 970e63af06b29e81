package io.clickframe.sourcetest.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** An S3 server that keeps its objects in memory and refuses what is not signed right. */
public final class S3Server {
  private static final String ACCESS_KEY = "AKIACLICKFRAME";
  private static final String SECRET_KEY = "s3-s3cret";

  private final S3Proxy proxy;
  private final RecordingBlobStore objects;

  private S3Server(S3Proxy proxy, RecordingBlobStore objects) {
    this.proxy = proxy;
    this.objects = objects;
  }

  /** The server that all tests share. */
  public static S3Server shared() {
    return Shared.SERVER;
  }

  /** Where it listens, as in {@code http://127.0.0.1:9000}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  /** The URL of an object. */
  public String url(String bucket, String key) {
    return endpoint() + "/" + bucket + "/" + key;
  }

  /** The access key that it lets in. */
  public String accessKey() {
    return ACCESS_KEY;
  }

  /** The secret that requests must be signed with. */
  public String secretKey() {
    return SECRET_KEY;
  }

  /** Puts an object, with its bucket if that is missing; such calls are not recorded. */
  public void put(String bucket, String key, byte[] content) {
    if (!hasBucket(bucket)) {
      objects.createContainer(CreateBucketRequest.builder().bucket(bucket).build());
    }
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentLength((long) content.length)
            .build();
    objects.putBlob(request, new ByteArrayInputStream(content));
  }

  /** Puts a file's content; see {@link #put(String, String, byte[])}. */
  public void put(String bucket, String key, Path file) throws IOException {
    put(bucket, key, Files.readAllBytes(file));
  }

  /** Puts the files of a folder, with their paths inside it after a prefix that ends in a slash. */
  public void putFolder(String bucket, String prefix, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      put(bucket, prefix + folder.relativize(file), file);
    }
  }

  /** The requests that it answers while an action runs, without those it refused. */
  public List<S3Request> received(Runnable action) {
    int before = objects.requests().size();
    action.run();
    List<S3Request> all = objects.requests();
    return all.subList(before, all.size());
  }

  private boolean hasBucket(String bucket) {
    try {
      objects.headBucket(HeadBucketRequest.builder().bucket(bucket).build());
      return true;
    } catch (NoSuchBucketException e) {
      return false;
    }
  }

  private static S3Server start() {
    RecordingBlobStore objects = new RecordingBlobStore(new TransientNio2BlobStore());
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(objects)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .ignoreUnknownHeaders(true)
            .metricsEnabled(false)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IllegalStateException("The S3 server does not start", e);
    }
    return new S3Server(proxy, objects);
  }

  /** Started at first use, as class initialisation is. */
  private static final class Shared {
    private static final S3Server SERVER = start();
  }
}
