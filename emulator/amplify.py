"""moto 5.2.1 has no Amplify. Here: apps, branches and custom domains, each account and region for itself.
No build runs and nobody verifies a domain."""

import json
import re
import sys
import time
from urllib.parse import unquote

from moto import backend_index
from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.exceptions import JsonRESTError
from moto.core.responses import BaseResponse
from moto.moto_api._internal import mock_random
from moto.resourcegroupstaggingapi.models import ResourceGroupsTaggingAPIBackend

TOKENS = ("accessToken", "oauthToken")

_tagged = ResourceGroupsTaggingAPIBackend._get_resources_generator


def patch():
    # Where moto's server looks for a service: the host that a request was signed for, then a package of its own.
    backend_index.backend_url_patterns.append(("amplify", re.compile(r"https?://amplify\.(.+)\.amazonaws\.com")))
    sys.modules["moto.amplify"] = sys.modules[__name__]
    ResourceGroupsTaggingAPIBackend._get_resources_generator = tagged


class Refused(JsonRESTError):
    code = 400

    def __init__(self, message):
        super().__init__("BadRequestException", message)


class NotFound(JsonRESTError):
    code = 404

    def __init__(self, what):
        super().__init__("NotFoundException", f"{what} not found")


class AmplifyBackend(BaseBackend):
    url_paths = property(lambda self: {"/.*$": AmplifyResponse.dispatch})

    def __init__(self, region_name, account_id):
        super().__init__(region_name, account_id)
        self.apps, self.branches, self.domains = {}, {}, {}

    def arn(self, app_id):
        return f"arn:aws:amplify:{self.region_name}:{self.account_id}:apps/{app_id}"

    def resources(self):
        """Everything that bears tags, by its ARN."""
        found = {app["appArn"]: app for app in self.apps.values()}
        found.update({branch["branchArn"]: branch for branch in self.branches.values()})
        return found

    def create_app(self, asked):
        app_id = "d" + mock_random.get_random_string(length=13, lower_case=True)
        app = {
            "appId": app_id,
            "appArn": self.arn(app_id),
            "defaultDomain": f"{app_id}.amplifyapp.com",
            "description": "",
            "platform": "WEB",
            "repository": "",
            "environmentVariables": {},
            "enableBranchAutoBuild": False,
            "enableBasicAuth": False,
            "tags": {},
            "createTime": time.time(),
        }
        self._settle_app(app, asked)
        self.apps[app_id] = app
        return app

    def update_app(self, app_id, asked):
        app = self.app(app_id)
        if asked.get("repository") and not app["repository"] and any(key[0] == app_id for key in self.branches):
            # https://github.com/aws-amplify/amplify-hosting/issues/2854
            raise Refused("Cannot connect your app to repository while manually deployed branch still exists")
        self._settle_app(app, asked)
        return app

    def _settle_app(self, app, asked):
        if "repository" in asked:
            if not any(asked.get(token) for token in TOKENS):
                raise Refused("You should at least provide one valid token")
            app["repositoryCloneMethod"] = "TOKEN"
        _settle(app, {name: value for name, value in asked.items() if name not in TOKENS})

    def app(self, app_id):
        if app_id not in self.apps:
            raise NotFound(f"App {app_id}")
        return self.apps[app_id]

    def delete_app(self, app_id):
        app = self.app(app_id)
        for things in (self.branches, self.domains):
            for key in [key for key in things if key[0] == app_id]:
                del things[key]
        return self.apps.pop(app_id)

    def create_branch(self, app_id, asked):
        app, name = self.app(app_id), asked["branchName"]
        if (app_id, name) in self.branches:
            raise Refused(f"Failed to create branch. The branch {name} already exists for the app {app_id}")
        branch = {
            "branchArn": f"{app['appArn']}/branches/{name}",
            "displayName": re.sub("[^0-9a-z-]", "-", name.lower()),
            "description": "",
            "stage": "NONE",
            "framework": "",
            "ttl": "5",
            "environmentVariables": {},
            "customDomains": [],
            "activeJobId": "0",
            "totalNumberOfJobs": "0",
            "enableAutoBuild": True,
            "enableBasicAuth": False,
            "enableNotification": False,
            "enablePullRequestPreview": False,
            "tags": {},
            "createTime": time.time(),
        }
        _settle(branch, asked)
        self.branches[app_id, name] = branch
        return branch

    def create_domain(self, app_id, asked):
        app, name = self.app(app_id), asked["domainName"]
        domain = {
            "domainAssociationArn": f"{app['appArn']}/domains/{name}",
            "domainName": name,
            "enableAutoSubDomain": False,
            "domainStatus": "PENDING_VERIFICATION",
            "statusReason": "",
            "certificateVerificationDNSRecord": f"_c0ffee.{name}. CNAME _beef.acm-validations.aws.",
        }
        self._settle_domain(app_id, domain, asked)
        self.domains[app_id, name] = domain
        return domain

    def _settle_domain(self, app_id, domain, asked):
        settings = asked.pop("subDomainSettings", None) or [each["subDomainSetting"] for each in domain["subDomains"]]
        taken = hosts(self.account_id, besides=app_id) & set(_hosts(domain["domainName"], settings))
        if taken:
            # https://github.com/aws-amplify/amplify-hosting/issues/4093
            names = ", ".join(sorted(taken))
            raise Refused(f"One or more domains requested are already associated with another Amplify app: {names}")
        for each in settings:
            if (app_id, each["branchName"]) not in self.branches:
                # https://github.com/aws/aws-sdk-php/issues/3054
                raise Refused("A subdomain cannot point to a non-existent branch")
        domain["subDomains"] = [
            {"subDomainSetting": each, "verified": False, "dnsRecord": f"{each['prefix']} CNAME d1.cloudfront.net"}
            for each in settings
        ]
        certificate = asked.pop("certificateSettings", None) or {"type": "AMPLIFY_MANAGED"}
        record = domain["certificateVerificationDNSRecord"]
        domain["certificate"] = dict(certificate, certificateVerificationDNSRecord=record)
        domain.update(asked)


def hosts(account_id, besides=None):
    """A host leads to one app, wherever that is: those of all apps, or of all others."""
    return {
        host
        for backend in amplify_backends[account_id].values()
        for (app_id, name), domain in backend.domains.items()
        if app_id != besides
        for host in _hosts(name, [each["subDomainSetting"] for each in domain["subDomains"]])
    }


def _hosts(domain_name, settings):
    return [".".join(filter(None, (each["prefix"], domain_name))) for each in settings]


def _settle(thing, asked):
    thing.update(asked)
    thing["updateTime"] = time.time()
    if "" in thing["environmentVariables"]:  # how the provider says "none"
        thing["environmentVariables"] = {}


class AmplifyResponse(BaseResponse):
    def __init__(self):
        super().__init__(service_name="amplify")

    @property
    def amplify(self):
        return amplify_backends[self.current_account][self.region]

    def in_path(self, name):
        return unquote(self.uri_match.group(name))

    def asked(self):
        return json.loads(self.body or "{}")

    def create_app(self):
        return json.dumps({"app": self.amplify.create_app(self.asked())})

    def get_app(self):
        return json.dumps({"app": self.amplify.app(self.in_path("appId"))})

    def list_apps(self):
        return json.dumps({"apps": list(self.amplify.apps.values())})

    def update_app(self):
        return json.dumps({"app": self.amplify.update_app(self.in_path("appId"), self.asked())})

    def delete_app(self):
        return json.dumps({"app": self.amplify.delete_app(self.in_path("appId"))})

    def create_branch(self):
        return json.dumps({"branch": self.amplify.create_branch(self.in_path("appId"), self.asked())})

    def get_branch(self):
        return json.dumps({"branch": self._part(self.amplify.branches, "branchName")})

    def list_branches(self):
        return json.dumps({"branches": self._parts(self.amplify.branches)})

    def update_branch(self):
        branch = self._part(self.amplify.branches, "branchName")
        _settle(branch, self.asked())
        return json.dumps({"branch": branch})

    def delete_branch(self):
        return json.dumps({"branch": self._delete(self.amplify.branches, "branchName")})

    def create_domain_association(self):
        return json.dumps({"domainAssociation": self.amplify.create_domain(self.in_path("appId"), self.asked())})

    def get_domain_association(self):
        return json.dumps({"domainAssociation": self._part(self.amplify.domains, "domainName")})

    def list_domain_associations(self):
        return json.dumps({"domainAssociations": self._parts(self.amplify.domains)})

    def update_domain_association(self):
        domain = self._part(self.amplify.domains, "domainName")
        self.amplify._settle_domain(self.in_path("appId"), domain, self.asked())
        return json.dumps({"domainAssociation": domain})

    def delete_domain_association(self):
        return json.dumps({"domainAssociation": self._delete(self.amplify.domains, "domainName")})

    def list_tags_for_resource(self):
        return json.dumps({"tags": self._resource()["tags"]})

    def tag_resource(self):
        self._resource()["tags"].update(self.asked()["tags"])
        return "{}"

    def untag_resource(self):
        for key in self.querystring["tagKeys"]:
            self._resource()["tags"].pop(key, None)
        return "{}"

    def _parts(self, things):
        return [thing for (app_id, _), thing in things.items() if app_id == self.in_path("appId")]

    def _part(self, things, name):
        key = self.in_path("appId"), self.in_path(name)
        if key not in things:
            raise NotFound(" ".join(key))
        return things[key]

    def _delete(self, things, name):
        thing = self._part(things, name)
        del things[self.in_path("appId"), self.in_path(name)]
        return thing

    def _resource(self):
        arn = self.in_path("resourceArn")
        if arn not in self.amplify.resources():
            raise NotFound(arn)
        return self.amplify.resources()[arn]


def tagged(self, tag_filters=None, resource_type_filters=None):
    """moto's Resource Groups Tagging API knows the services that it was written for."""
    yield from _tagged(self, tag_filters, resource_type_filters)
    for arn, resource in amplify_backends[self.account_id][self.region_name].resources().items():
        tags = resource["tags"]
        fits = all(tags.get(each["Key"]) in each["Values"] for each in tag_filters or [])
        if fits and not resource_type_filters:
            yield {"ResourceARN": arn, "Tags": [{"Key": key, "Value": tags[key]} for key in tags]}


amplify_backends = BackendDict(AmplifyBackend, "amplify")
