package io.clickframe.sourcetest.server;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** Objects, with a record of what was read. Requests that are refused do not get here. */
final class RecordingBlobStore extends ForwardingBlobStore {
  private final List<S3Request> requests = new CopyOnWriteArrayList<>();

  RecordingBlobStore(BlobStore objects) {
    super(objects);
  }

  List<S3Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    String prefix = Objects.requireNonNullElse(request.prefix(), "");
    requests.add(new S3Request("LIST", request.bucket() + "/" + prefix, null));
    return super.list(request);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    requests.add(new S3Request("HEAD", request.bucket() + "/" + request.key(), null));
    return super.blobMetadata(request);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    requests.add(new S3Request("GET", request.bucket() + "/" + request.key(), request.range()));
    return super.getBlob(request);
  }
}
