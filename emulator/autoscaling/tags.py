"""What moto 5.2.1 lacks of the scalable targets of Application Auto Scaling: their tags."""

import json

from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse

_register = ApplicationAutoScalingResponse.register_scalable_target
_tags = {}


def patch():
    ApplicationAutoScalingResponse.register_scalable_target = register_scalable_target
    ApplicationAutoScalingResponse.list_tags_for_resource = list_tags_for_resource
    ApplicationAutoScalingResponse.tag_resource = tag_resource
    ApplicationAutoScalingResponse.untag_resource = untag_resource


def register_scalable_target(self):
    answer = _register(self)
    target = json.loads(self.body)
    if target.get("Tags"):
        _tags[json.loads(answer)["ScalableTargetARN"]] = dict(target["Tags"])
    return answer


def list_tags_for_resource(self):
    return json.dumps({"Tags": _tags.get(json.loads(self.body)["ResourceARN"], {})})


def tag_resource(self):
    request = json.loads(self.body)
    _tags.setdefault(request["ResourceARN"], {}).update(request["Tags"])
    return "{}"


def untag_resource(self):
    request = json.loads(self.body)
    for key in request["TagKeys"]:
        _tags.get(request["ResourceARN"], {}).pop(key, None)
    return "{}"
