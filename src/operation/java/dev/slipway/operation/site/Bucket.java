package dev.slipway.operation.site;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Where a CDN fetches a front end. */
final class Bucket implements AutoCloseable {
  private static final int DELETED_AT_ONCE = 1000; // as many as S3 takes

  private final S3Client s3;
  private final String name;

  Bucket(Account account, String name) {
    s3 = account.client(S3Client.builder());
    this.name = name;
  }

  /** What is there, by key. */
  Map<String, S3Object> objects() {
    Map<String, S3Object> all = new TreeMap<>();
    s3.listObjectsV2Paginator(ask -> ask.bucket(name))
        .contents()
        .forEach(each -> all.put(each.key(), each));
    return all;
  }

  void upload(Page page) {
    s3.putObject(
        ask ->
            ask.bucket(name)
                .key(page.key())
                .contentType(page.contentType())
                .cacheControl(page.cacheControl()),
        RequestBody.fromFile(page.file()));
  }

  void delete(List<String> keys) {
    for (int from = 0; from < keys.size(); from += DELETED_AT_ONCE) {
      List<ObjectIdentifier> some =
          keys.subList(from, Math.min(keys.size(), from + DELETED_AT_ONCE)).stream()
              .map(key -> ObjectIdentifier.builder().key(key).build())
              .toList();
      var answer = s3.deleteObjects(ask -> ask.bucket(name).delete(what -> what.objects(some)));
      answer.errors().stream().findFirst().ifPresent(this::refuse);
    }
  }

  /** S3 answers that all is well, and in the answer what is not. */
  private void refuse(S3Error error) {
    throw new Trouble(
        "%s of %s could not be deleted: %s".formatted(error.key(), name, error.message()));
  }

  /**
   * Whether an object is what a file holds. Its ETag is the MD5 of what was put in one piece,
   * unless a KMS key encrypts it: then everything counts as changed.
   */
  static boolean isSame(S3Object object, Page page) {
    try {
      return object.size() == Files.size(page.file())
          && object.eTag().replace("\"", "").equals(md5(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String md5(Page page) throws IOException {
    try {
      var digest = MessageDigest.getInstance("MD5");
      try (InputStream in = new DigestInputStream(Files.newInputStream(page.file()), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    s3.close();
  }
}
