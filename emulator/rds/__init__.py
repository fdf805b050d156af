"""What moto 5.2.1 lacks of RDS: it takes any words for a database, and forgets some of them."""

from emulator.rds import clusters, exports, goodbyes, instances, members, parameters


def patch():
    for part in (instances, parameters, clusters, members, exports, goodbyes):
        part.patch()
