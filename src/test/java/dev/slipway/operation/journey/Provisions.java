package dev.slipway.operation.journey;

import dev.slipway.testing.Emulator;
import dev.slipway.testing.Push;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.amplify.AmplifyClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/**
 * What only people and pipelines bring: images, values of secrets, a front end's repository.
 *
 * @param setUp the secrets that the data set-up writes, which nobody fills by hand
 */
record Provisions(Emulator aws, List<String> setUp) {
  private static final Pattern IMAGE = Pattern.compile("the image (\\S+):([^\\s,]+), for .*");
  private static final String SECRET = "a value of the secret ";
  private static final String FRONTEND = "a repository that its Amplify app is connected with";

  /** What the names of secrets begin with that RDS made itself. */
  private static final String OF_RDS = "rds!";

  /** Each of the secrets may have more keys than its tasks ask for. */
  static final String VALUE =
      """
      {"session_secret": "1", "api_key": "2", "client_id": "3", "url": "4", "anon_key": "5",
       "service_role_key": "6", "account_sid": "7", "auth_token": "8", "phone_number": "9",
       "key": "10", "secret": "11", "webhook_secret": "12", "DB_HOST": "13", "DB_PORT": "14",
       "DB_NAME": "15", "DB_USERNAME": "16", "DB_PASSWORD": "17"}
      """;

  /** All that is missing; who connects a front end waits until it is all that is. */
  void bring(List<String> lines) {
    matches(IMAGE, lines).forEach(each -> Push.image(aws, each.group(1), each.group(2), "first"));
    if (lines.stream().anyMatch(each -> each.startsWith(SECRET))) {
      fill();
    }
    if (lines.size() == 1 && lines.get(0).startsWith(FRONTEND)) {
      connect();
    }
  }

  /** Pushes a build into each repository that a release is of; by digest, where each lies. */
  Map<String, String> push(String build, String prefix) {
    Map<String, String> digests = new TreeMap<>();
    for (String repository : repositories()) {
      digests.put(Push.image(aws, repository, prefix + build, build), build);
    }
    return digests;
  }

  /** Takes away what services were started with the first time. */
  void takeImagesAway() {
    try (var ecr = aws.client(EcrClient.builder())) {
      for (String repository : repositories()) {
        List<ImageIdentifier> all =
            ecr.listImages(ask -> ask.repositoryName(repository)).imageIds();
        ecr.batchDeleteImage(ask -> ask.repositoryName(repository).imageIds(all));
      }
    }
  }

  private List<String> repositories() {
    try (var ecr = aws.client(EcrClient.builder())) {
      return ecr.describeRepositories().repositories().stream()
          .map(Repository::repositoryName)
          .filter(name -> !name.endsWith("data-setup"))
          .toList();
    }
  }

  /** Also those that no task is given yet. */
  private void fill() {
    try (var secrets = aws.client(SecretsManagerClient.builder())) {
      secrets.listSecrets().secretList().stream()
          .map(SecretListEntry::name)
          .filter(name -> !name.startsWith(OF_RDS) && !setUp.contains(name))
          .forEach(name -> secrets.putSecretValue(ask -> ask.secretId(name).secretString(VALUE)));
    }
  }

  private void connect() {
    try (var amplify = aws.client(AmplifyClient.builder())) {
      String app = amplify.listApps().apps().get(0).appId();
      amplify.updateApp(
          ask ->
              ask.appId(app)
                  .repository("https://github.com/acme/pages")
                  .accessToken("github_pat_x"));
    }
  }

  private static Stream<MatchResult> matches(Pattern pattern, List<String> lines) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult);
  }
}
