"""`python -m emulator`: moto_server with our patches; the command line is moto_server's."""

from importlib import import_module

from moto.server import main

# Patched in this order: rds replaces a function that logs replaces, too, and calls that one.
MODULES = (
    "acm",
    "amplify",
    "autoscaling",
    "cloudfront",
    "cloudwatch",
    "delivery",
    "ec2",
    "ecs",
    "elasticache",
    "events",
    "found",
    "logs",
    "order",
    "rds",
    "route53",
    "s3",
    "servicediscovery",
)

for name in MODULES:
    import_module("emulator." + name).patch()
main()
