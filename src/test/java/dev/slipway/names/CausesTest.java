package dev.slipway.names;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.environment.Setting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ALL-14 why names clash")
class CausesTest {
  private static final Setting NAME = new Setting("name", "dev", 1);
  private static final Setting SERVICES = new Setting("serviceNames", "shop", 2);
  private static final Setting HOST = new Setting("web.host", "dev.shop.org", 3);
  private static final Setting SECRET = new Setting("secrets.shop-dev-key", "shop-dev-key", 4);
  private static final Setting USE = new Setting("web.secrets.KEY", "shop-dev-key", 5);

  private static final Setting ROLES = new Setting("github.rolePrefix", "shop-dev", 8);

  /** Said by one file alone, where the other calls it by another key. */
  private static final Setting OTHER = new Setting("hosts.api", "api.shop.org", 7);

  private static final Setting IMAGE = new Setting("web.image", "web", 6);

  @Test
  void aSettingAtTheTopExplainsTheNamesThatHoldItsWord() {
    assertThat(causes("aws_lb 'shop-web'", "aws_iam_role 'shop-web-task'"))
        .containsExactly(
            Set.of(SERVICES), Set.of("aws_lb 'shop-web'", "aws_iam_role 'shop-web-task'"));
  }

  @Test
  void whatIsChangedAnywayExplainsNoMore() {
    assertThat(causes("aws_lb 'shop-web'", "aws_lb 'shop-dev'"))
        .containsExactly(
            Set.of(SERVICES),
            Set.of("aws_lb 'shop-web'"),
            Set.of(NAME),
            Set.of("aws_lb 'shop-dev'"));
  }

  @Test
  void severalThatAreAlwaysTogetherAreChangedTogether() {
    assertThat(causes("aws_lb 'shop-dev'", "aws_lb 'shop-dev-2'"))
        .containsExactly(
            Set.of(NAME, SERVICES), Set.of("aws_lb 'shop-dev'", "aws_lb 'shop-dev-2'"));
  }

  @Test
  void aWholeNameIsOneWhateverItsKeyIsInTheOtherFile() {
    assertThat(causes("aws_route53_record 'api.shop.org A'"))
        .containsExactly(Set.of(OTHER), Set.of("aws_route53_record 'api.shop.org A'"));
  }

  @Test
  void ofTwoThatAreSureTheLongerExplainsMore() {
    assertThat(causes("aws_lb 'shop-web'", "aws_lb 'a-dev'", "aws_lb 'shop-dev'"))
        .containsEntry(Set.of(SERVICES), Set.of("aws_lb 'shop-web'", "aws_lb 'shop-dev'"));
  }

  @Test
  void aNameThatStandsInTheFileWholeIsExplainedByThatWhereverItStands() {
    assertThat(causes("aws_secretsmanager_secret 'shop-dev-key'", "aws_ecr_repository 'web'"))
        .containsExactly(
            Set.of(SECRET, USE),
            Set.of("aws_secretsmanager_secret 'shop-dev-key'"),
            Set.of(IMAGE),
            Set.of("aws_ecr_repository 'web'"));
  }

  @Test
  void theTypeBehindAHostIsNoPartOfIt() {
    assertThat(causes("aws_route53_record 'dev.shop.org A'").keySet())
        .containsExactly(Set.of(HOST));
  }

  @Test
  void aPieceOfAWordIsNoWord() {
    assertThat(causes("aws_lb 'shopping-devel'").keySet()).containsExactly(Set.of());
  }

  @Test
  void whatStandsFurtherDownIsTheLastResort() {
    assertThat(causes("aws_lb 'my-web'").keySet()).containsExactly(Set.of(IMAGE));
  }

  @Test
  void rolesOfWorkflowsAreExplainedByTheirPrefixAndNothingElseIs() {
    assertThat(
            causes(
                "aws_ecs_cluster 'shop-dev'",
                "aws_iam_role 'shop-dev-build'",
                "aws_iam_role 'shop-dev-deploy-dev'"))
        .containsExactly(
            Set.of(NAME, SERVICES),
            Set.of("aws_ecs_cluster 'shop-dev'"),
            Set.of(ROLES),
            Set.of("aws_iam_role 'shop-dev-build'", "aws_iam_role 'shop-dev-deploy-dev'"));
  }

  private static Map<Set<Setting>, Set<String>> causes(String... names) {
    var common = List.of(NAME, SERVICES, HOST, SECRET, USE, IMAGE, ROLES);
    return new Causes(common, Stream.concat(common.stream(), Stream.of(OTHER)).toList())
        .of(List.of(names));
  }
}
