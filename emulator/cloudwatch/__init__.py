"""What moto 5.2.1 lacks of CloudWatch: alarms that make sense and have a state."""

from emulator.cloudwatch import alarms, states


def patch():
    for part in (alarms, states):
        part.patch()
