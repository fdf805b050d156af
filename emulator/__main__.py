"""`python -m emulator`: moto_server with our patches; the command line is moto_server's."""

from importlib import import_module

from moto.server import main

SERVICES = (
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

for service in SERVICES:
    import_module("emulator." + service).patch()
main()
