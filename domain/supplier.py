"""The heat supplier as configuration: another one is another file, not another program."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Supplier:
    """What consumers are told of the supplier.

    `services_url` is where public services are applied for, `metrology_email` takes reports of consumption.
    """

    name: str
    phone: str
    website: str
    services_url: str
    metrology_email: str
