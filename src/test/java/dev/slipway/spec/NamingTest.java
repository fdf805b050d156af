package dev.slipway.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.Naming.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NamingTest {
  @Test
  void joinsItsWordsByHyphens() {
    assertThat(new Naming("shop").below("dev").of(Kind.ROLE, "web", "task"))
        .isEqualTo("shop-dev-web-task");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindTakesAPlainName(Kind kind) {
    assertThat(new Naming("shop-dev").of(kind, "web")).isEqualTo("shop-dev-web");
  }

  @ParameterizedTest
  @CsvSource({
    "LOAD_BALANCER, 32",
    "TARGET_GROUP, 32",
    "DATABASE, 63",
    "CACHE, 40",
    "ECS, 255",
    "ROLE, 64",
    "SECURITY_GROUP, 255",
    "LOG_GROUP, 512",
    "TOPIC, 256",
    "ALARM, 255",
    "DASHBOARD, 255",
    "KEY_ALIAS, 250",
    "RULE, 64",
    "NAMESPACE, 63",
    "SUBNET_GROUP, 255"
  })
  void takesTheLongestNameOfAwsAndNotOneLetterMore(Kind kind, int longest) {
    String name = "a".repeat(longest);

    assertThat(new Naming(name).of(kind)).isEqualTo(name);
    refusal(kind, name + "a");
  }

  @Test
  void saysHowMuchIsTooLong() {
    assertThat(refusal(Kind.TARGET_GROUP, "a".repeat(33)))
        .isEqualTo(
            "%1$s makes '%1$s', which at 33 characters is too long for a target group's name; AWS"
                    .formatted("a".repeat(33))
                + " takes 32");
  }

  @ParameterizedTest
  @CsvSource({
    "LOAD_BALANCER, internal-shop, a load balancer's name",
    "LOAD_BALANCER, shop_dev, a load balancer's name",
    "TARGET_GROUP, shop-, a target group's name",
    "DATABASE, 2shops, a database's identifier",
    "DATABASE, shop--dev, a database's identifier",
    "CACHE, Shop, a replication group's id",
    "ECS, shop/dev, an ECS name",
    "ROLE, shop dev, a role's name",
    "SECURITY_GROUP, sg-shop, a security group's name",
    "LOG_GROUP, shop:dev, a log group's name",
    "TOPIC, shop.dev, a topic's name",
    "ALARM, shop:dev, an alarm's name",
    "DASHBOARD, shop.dev, a dashboard's name",
    "KEY_ALIAS, aws/shop, a key alias",
    "RULE, shop/dev, an event rule's name",
    "SUBNET_GROUP, Shop, a subnet group's name"
  })
  void refusesWhatAwsDoesNotTake(Kind kind, String name, String what) {
    assertThat(refusal(kind, name))
        .isEqualTo("%1$s makes '%1$s', which AWS does not take as %2$s".formatted(name, what));
  }

  private static String refusal(Kind kind, String name) {
    var naming = new Naming(name);
    return assertThrows(IllegalArgumentException.class, () -> naming.of(kind)).getMessage();
  }
}
