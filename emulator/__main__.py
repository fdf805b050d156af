"""`python -m emulator`: moto_server with our patches; the command line is moto_server's."""

from moto.server import main

from emulator import amplify, autoscaling, cloudfront, cloudwatch, ec2, ecs, elasticache, events, order, rds, s3, servicediscovery

for service in (amplify, autoscaling, cloudfront, cloudwatch, ec2, ecs, elasticache, events, order, rds, s3, servicediscovery):
    service.patch()
main()
