package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** How a stack reads as HCL. */
class RootTest {
  @Test
  void eachPartStandsWherePeopleLookForIt() {
    assertThat(Demo.files().keySet())
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
    assertThat(Demo.file("monitoring.tf"))
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
    assertThat(Demo.file("alb.tf"))
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
    assertThat(Demo.file("sqs.tf")).isEqualTo("resource \"aws_sqs_queue\" \"jobs\" {}\n");
  }

  @Test
  void conditionsAreBlocks() {
    assertThat(Demo.file("networking.tf"))
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
}
