package dev.slipway.operation.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.operation.fleet.Fleet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Whether those who should hear alarms have said that they want to. */
final class Listeners implements Section {
  private static final String PENDING = "PendingConfirmation";

  @Override
  public String title() {
    return "e-mails";
  }

  @Override
  public List<Item> look(Fleet fleet) {
    String topic = fleet.state().output("alarm_topic_arn").asText();
    if (topic.isEmpty()) {
      return List.of();
    }
    Map<String, String> found = new TreeMap<>();
    try (var sns = fleet.account().client(SnsClient.builder())) {
      for (Subscription each :
          sns.listSubscriptionsByTopicPaginator(ask -> ask.topicArn(topic)).subscriptions()) {
        // One who went stays listed for some days.
        if (!each.subscriptionArn().equals("Deleted")) {
          found.put(each.endpoint(), each.subscriptionArn());
        }
      }
    }
    List<Item> items = new ArrayList<>();
    for (JsonNode wanted : fleet.state().all("aws_sns_topic_subscription")) {
      if (wanted.path("topic_arn").asText().equals(topic)) {
        items.add(item(wanted.path("endpoint").asText(), found));
      }
    }
    return items;
  }

  private static Item item(String address, Map<String, String> found) {
    String arn = found.get(address);
    String state =
        arn == null
            ? "gone"
            : arn.equals(PENDING) || arn.startsWith("pending") ? "unconfirmed" : "confirmed";
    String words =
        switch (state) {
          case "gone" ->
              "is told nothing any more, since nobody confirmed in time: scripts/deploy asks again";
          case "unconfirmed" -> "is told nothing until somebody follows the link in AWS's mail";
          default -> "is told";
        };
    return Item.of(state.equals("confirmed"), address, words, "state", state);
  }
}
