"""What moto 5.2.1 lacks of CloudFront: it keeps a part of what a distribution was told and answers with the rest made up,
takes whatever it is told, knows no policies and deletes what is in use. What it is called when it is refused, and why:
https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateDistribution.html#API_CreateDistribution_Errors"""

from moto.cloudfront.responses import CloudFrontResponse
from moto.cloudfront.urls import url_paths

from emulator.cloudfront import distributions, invalidations, named


def patch():
    # Which operation is meant, moto learns from the service's model; its list of paths is shorter.
    url_paths["{0}/.*$"] = CloudFrontResponse.dispatch
    named.patch()
    distributions.patch()
    invalidations.patch()
