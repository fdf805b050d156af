package dev.slipway.hcl;

import dev.slipway.synthesis.StackModel;
import java.util.Map;

/** A small stack with something of everything. */
final class Demo {
  private static final String STACK =
      """
      {
        "//": {"metadata": {"stackName": "demo"}},
        "terraform": {
          "required_version": ">= 1.10.0",
          "required_providers": {"aws": {"source": "hashicorp/aws", "version": "~> 5.100"}},
          "backend": {"s3": {"bucket": "states", "key": "demo.tfstate"}}
        },
        "provider": {"aws": [{"region": "eu-west-1", "default_tags": [{"tags": {"system": "demo"}}]}]},
        "variable": {"held": {"type": "set(string)", "default": [], "description": "All of ${x}",
          "validation": {"condition": "${length(var.held) < 2}", "error_message": "One."}}},
        "output": {"arn": {"value": "${aws_sns_topic.alarms.arn}", "description": "Where alarms go"}},
        "moved": [{"from": "aws_sns_topic.old", "to": "aws_sns_topic.alarms"}],
        "data": {"aws_vpc": {"vpc": {"id": "vpc-1",
          "lifecycle": {"postcondition": [{"condition": "${self.id != \\"\\"}", "error_message": "No."}]}}}},
        "resource": {
          "aws_sns_topic": {"alarms": {"//": {"metadata": {"path": "demo/alarms/topic"}},
            "count": "${length(var.held) > 0 ? 0 : 1}", "provider": "aws.other", "name": "alarms", "kms_master_key_id": null,
            "policy": "{\\"Statement\\":[{\\"Action\\":[\\"sns:Publish\\"],\\"Resource\\":\\"${aws_sns_topic.x.arn}\\"}]}",
            "depends_on": ["data.aws_vpc.vpc"]}},
          "aws_lb_listener": {"http": {"port": 80, "default_action": [{"type": "redirect", "redirect": {"port": "443"}}],
            "tags": {"Name": "a b", "9x": "y"}, "lifecycle": {"ignore_changes": ["port"], "create_before_destroy": true}}},
          "aws_sqs_queue": {"jobs": {}}
        }
      }
      """;

  private Demo() {}

  static Map<String, String> files() {
    return Main.files(StackModel.parse("demo", STACK));
  }

  static String file(String name) {
    return files().get(name);
  }
}
