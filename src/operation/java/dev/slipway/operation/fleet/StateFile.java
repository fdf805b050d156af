package dev.slipway.operation.fleet;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.terraform.State;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Where the state of a stack lies. It is read without Terraform, which would download providers
 * first.
 *
 * @param lockTable the table by which Terraform locks it
 */
public record StateFile(String stack, String bucket, String key, String region, String lockTable) {

  /** As the stack itself says it to Terraform. */
  public static StateFile of(StackModel stack) {
    Body s3 =
        stack
            .backend()
            .orElseThrow(() -> new Trouble(stack.name() + " keeps its state nowhere"))
            .body();
    return new StateFile(
        stack.name(),
        word(s3, "bucket"),
        word(s3, "key"),
        word(s3, "region"),
        word(s3, "dynamodb_table"));
  }

  /** What stands according to it. */
  public State read(Account account) {
    try (var s3 = account.in(region).client(S3Client.builder());
        InputStream object = s3.getObject(ask -> ask.bucket(bucket).key(key))) {
      var state = new State(new JsonMapper().readTree(object));
      if (state.json().path("resources").isEmpty() && state.outputs().isEmpty()) {
        throw nothing(); // any more: a destroy leaves an empty one
      }
      return state;
    } catch (NoSuchKeyException | NoSuchBucketException e) {
      throw nothing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Trouble nothing() {
    return new Trouble("Nothing of %s stands: scripts/deploy %s makes it.".formatted(stack, stack));
  }

  private static String word(Body s3, String argument) {
    return s3.text(argument).orElse("");
  }
}
