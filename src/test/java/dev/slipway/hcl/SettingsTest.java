package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** How what is said of a stack as a whole reads as HCL. */
class SettingsTest {
  @Test
  void aVariablesWordsAreNoTemplates() {
    assertThat(Demo.file("variables.tf"))
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
    assertThat(Demo.file("versions.tf"))
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
    assertThat(Demo.file("backend.tf"))
        .isEqualTo(
            """
            terraform {
              backend "s3" {
                bucket = "states"
                key    = "demo.tfstate"
              }
            }
            """);
    assertThat(Demo.file("providers.tf"))
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
    assertThat(Demo.file("moved.tf"))
        .isEqualTo(
            """
            moved {
              from = aws_sns_topic.old
              to   = aws_sns_topic.alarms
            }
            """);
  }
}
