"""`python -m emulator`: moto_server with our patches; the command line is moto_server's."""

from moto.server import main

from emulator import amplify, autoscaling, cloudwatch, ec2, ecs, elasticache, events, found, order, rds, s3, servicediscovery

for service in (amplify, autoscaling, cloudwatch, ec2, ecs, elasticache, events, found, order, rds, s3, servicediscovery):
    service.patch()
main()
