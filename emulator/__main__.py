"""`python -m emulator`: moto_server with our patches; the command line is moto_server's."""

from importlib import import_module

from moto.server import main

# Patched in this order: rds replaces a function that logs replaces, too, and calls that one; so do order and answers.
MODULES = (
    "acm",
    "amplify",
    "answers",
    "autoscaling",
    "cloudfront",
    "cloudwatch",
    "control",
    "delivery",
    "ec2",
    "ecr",
    "ecs",
    "elasticache",
    "events",
    "faults",
    "found",
    "logs",
    "lookups",
    "order",
    "rds",
    "route53",
    "s3",
    "servicediscovery",
)

for name in MODULES:
    import_module("emulator." + name).patch()
main()
