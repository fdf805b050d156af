"""What moto 5.2.1 lacks of the networks of tasks: subnets and groups must be there, and an interface is gone with its task.
https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html"""

from moto.ec2.exceptions import InvalidSubnetIdError
from moto.ec2.models import ec2_backends
from moto.ecs.exceptions import InvalidParameterException
from moto.moto_api._internal import mock_random


def check(backend, definition, configuration):
    """Refuses a network that is not there, or none where the task needs one."""
    if definition.network_mode != "awsvpc":
        return
    asked = (configuration or {}).get("awsvpcConfiguration")
    if not asked:
        raise InvalidParameterException("Network Configuration must be provided when networkMode 'awsvpc' is specified.")
    if not asked.get("subnets"):
        raise InvalidParameterException("subnets can not be empty.")
    ec2 = ec2_backends[backend.account_id][backend.region_name]
    for id in asked["subnets"]:
        try:
            ec2.get_subnet(id)
        except InvalidSubnetIdError as refused:
            raise InvalidParameterException(
                f"Error retrieving subnet information for [{id}]: {refused.message} (ErrorCode: InvalidSubnetID.NotFound)"
            ) from refused
    for id in asked.get("securityGroups") or []:
        if not ec2.get_security_group_from_id(id):
            raise InvalidParameterException(
                f"Error retrieving security group information for [{id}]: The security group '{id}' does not exist "
                "(ErrorCode: InvalidGroup.NotFound)"
            )


class Place:
    """Where a task is: an interface of its own in one of its subnets, if it has any."""

    def __init__(self, backend, configuration, number):
        self._ec2 = ec2_backends[backend.account_id][backend.region_name]
        asked = (configuration or {}).get("awsvpcConfiguration")
        self._interface, self.zone, self.address, self.attachments = None, f"{backend.region_name}a", "", []
        if asked:
            subnet = self._ec2.get_subnet(asked["subnets"][number % len(asked["subnets"])])
            self._interface = self._ec2.create_network_interface(
                subnet, None, group_ids=asked.get("securityGroups"), description="arn:aws:ecs:attachment"
            )
            self._interface.status = "in-use"
            self.zone, self.address = subnet.availability_zone, self._interface.private_ip_address
            self.attachments = [self._attachment(subnet)]

    def _attachment(self, subnet):
        details = {
            "subnetId": subnet.id,
            "networkInterfaceId": self._interface.id,
            "macAddress": self._interface.mac_address,
            "privateDnsName": getattr(self._interface, "private_dns_name", None),
            "privateIPv4Address": self.address,
        }
        return {
            "id": str(mock_random.uuid4()),
            "type": "ElasticNetworkInterface",
            "status": "ATTACHED",
            "details": [{"name": name, "value": value} for name, value in details.items() if value],
        }

    def leave(self):
        if self._interface:
            self._ec2.enis.pop(self._interface.id, None)
            self._interface = None
            self.attachments[0]["status"] = "DELETED"
