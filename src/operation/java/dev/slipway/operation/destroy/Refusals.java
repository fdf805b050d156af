package dev.slipway.operation.destroy;

import dev.slipway.operation.aws.Account;
import dev.slipway.operation.terraform.Stood;
import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** What would refuse to go half way down, each with what lets it go. */
record Refusals(StackModel stack, Account account) {
  private static final String PROTECTED = "%s %s is protected: deletionProtection: false";

  List<String> of(List<Stood> all) {
    List<String> lines = new ArrayList<>();
    for (Stood each : all) {
      if (each.is("aws_db_instance", "aws_rds_cluster") && each.says("deletion_protection")) {
        String name = each.text("identifier") + each.text("cluster_identifier");
        lines.add(PROTECTED.formatted("the database", name));
      } else if (each.is("aws_lb") && each.says("enable_deletion_protection")) {
        lines.add(PROTECTED.formatted("the load balancer", each.text("name")));
      } else if (each.is("aws_ecr_repository") && !each.says("force_delete")) {
        lines.addAll(images(each.text("name")));
      } else if (each.is("aws_s3_bucket") && !each.says("force_destroy")) {
        lines.addAll(files(each.text("bucket")));
      } else if (isPrevented(each)) {
        lines.add(prevented(each));
      }
    }
    return lines;
  }

  private boolean isPrevented(Stood each) {
    return stack
        .at(each.address())
        .map(block -> block.body().isTrue("lifecycle.prevent_destroy"))
        .orElse(false);
  }

  private static String prevented(Stood each) {
    return each.is("aws_kms_key")
        ? "the key %1$s is what the final snapshot is read with: --let-go %1$s keeps it"
            .formatted(each.address())
        : each.address() + " is protected with its cluster: deletionProtection: false";
  }

  private List<String> images(String repository) {
    try (var ecr = account.client(EcrClient.builder())) {
      boolean empty =
          ecr.listImages(ask -> ask.repositoryName(repository).maxResults(1)).imageIds().isEmpty();
      return empty
          ? List.of()
          : List.of("the repository " + repository + " holds images: deleteWithImages: true");
    } catch (RepositoryNotFoundException e) {
      return List.of(); // gone already
    }
  }

  private List<String> files(String bucket) {
    try (var s3 = account.client(S3Client.builder())) {
      var found = s3.listObjectVersions(ask -> ask.bucket(bucket).maxKeys(1));
      return found.versions().isEmpty() && found.deleteMarkers().isEmpty()
          ? List.of()
          : List.of(
              "the bucket "
                  + bucket
                  + " holds files: deleteWithContents: true, or deleteWithLogs: true of logs");
    } catch (NoSuchBucketException e) {
      return List.of(); // gone already
    }
  }
}
