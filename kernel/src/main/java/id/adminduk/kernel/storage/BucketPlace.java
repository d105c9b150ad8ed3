package id.adminduk.kernel.storage;

import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A bucket of an S3-compatible store.
final class BucketPlace implements EncryptedBlobs.Place {
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    BucketPlace(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void write(String path, byte[] sealed) {
        client.putObject(
                put -> put.bucket(bucket).key(prefix + path).contentType("application/octet-stream"),
                RequestBody.fromBytes(sealed));
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Optional.of(client.getObjectAsBytes(get -> get.bucket(bucket).key(prefix + path))
                    .asByteArray());
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        }
    }

    @Override
    public boolean exists(String path) {
        try {
            client.headObject(head -> head.bucket(bucket).key(prefix + path));
            return true;
        } catch (S3Exception answer) {
            if (answer.statusCode() == NOT_FOUND) return false;
            throw answer;
        }
    }

    @Override
    public void delete(String path) {
        client.deleteObject(delete -> delete.bucket(bucket).key(prefix + path));
    }
}
