package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.synthesis.StackModel;
import org.junit.jupiter.api.Test;

/** How a stack reads as HCL. */
class RootTest {
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

  private static String file(String name) {
    return Main.files(StackModel.parse("demo", STACK)).get(name);
  }

  @Test
  void eachPartStandsWherePeopleLookForIt() {
    assertThat(Main.files(StackModel.parse("demo", STACK)).keySet())
        .containsExactly(
            "alb.tf",
            "backend.tf",
            "monitoring.tf",
            "moved.tf",
            "networking.tf",
            "outputs.tf",
            "providers.tf",
            "sqs.tf",
            "variables.tf",
            "versions.tf");
  }

  @Test
  void aResourceSaysItsConstructAndItsTermsFirst() {
    assertThat(file("monitoring.tf"))
        .isEqualTo(
            """
            # demo/alarms/topic
            resource "aws_sns_topic" "alarms" {
              provider = aws.other
              count    = length(var.held) > 0 ? 0 : 1

              name = "alarms"
              policy = jsonencode({
                Statement = [
                  {
                    Action   = ["sns:Publish"]
                    Resource = aws_sns_topic.x.arn
                  },
                ]
              })

              depends_on = [data.aws_vpc.vpc]
            }
            """);
  }

  @Test
  void blocksComeAfterArguments() {
    assertThat(file("alb.tf"))
        .isEqualTo(
            """
            resource "aws_lb_listener" "http" {
              port = 80
              tags = {
                Name = "a b"
                "9x" = "y"
              }

              default_action {
                type = "redirect"

                redirect {
                  port = "443"
                }
              }

              lifecycle {
                ignore_changes        = [port]
                create_before_destroy = true
              }
            }
            """);
    assertThat(file("sqs.tf")).isEqualTo("resource \"aws_sqs_queue\" \"jobs\" {}\n");
  }

  @Test
  void conditionsAreBlocks() {
    assertThat(file("networking.tf"))
        .isEqualTo(
            """
            data "aws_vpc" "vpc" {
              id = "vpc-1"

              lifecycle {
                postcondition {
                  condition     = self.id != ""
                  error_message = "No."
                }
              }
            }
            """);
  }

  @Test
  void aVariablesWordsAreNoTemplates() {
    assertThat(file("variables.tf"))
        .isEqualTo(
            """
            variable "held" {
              type        = set(string)
              default     = []
              description = "All of $${x}"

              validation {
                condition     = length(var.held) < 2
                error_message = "One."
              }
            }
            """);
  }

  @Test
  void settingsHaveFilesOfTheirOwn() {
    assertThat(file("versions.tf"))
        .isEqualTo(
            """
            terraform {
              required_version = ">= 1.10.0"

              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "~> 5.100"
                }
              }
            }
            """);
    assertThat(file("backend.tf"))
        .isEqualTo(
            """
            terraform {
              backend "s3" {
                bucket = "states"
                key    = "demo.tfstate"
              }
            }
            """);
    assertThat(file("providers.tf"))
        .isEqualTo(
            """
            provider "aws" {
              region = "eu-west-1"

              default_tags {
                tags = {
                  system = "demo"
                }
              }
            }
            """);
  }

  @Test
  void whatMovedIsToldByAddresses() {
    assertThat(file("moved.tf"))
        .isEqualTo(
            """
            moved {
              from = aws_sns_topic.old
              to   = aws_sns_topic.alarms
            }
            """);
  }
}
