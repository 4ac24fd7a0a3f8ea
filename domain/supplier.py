"""The heat supplier as configuration: another one is another file, not another program."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Requisites:
    """Where money for heat is sent. `purpose` is a template with the payer's `{contract}`, `{period}` and `{inn}`."""

    recipient: str
    inn: str
    account: str
    bank: str
    mfo: str
    purpose: str

    def purpose_of(self, contract: str, period: str, inn: str) -> str:
        """The exact words that let billing find the payment."""
        return self.purpose.format(contract=contract, period=period, inn=inn)


@dataclass(frozen=True, slots=True)
class Supplier:
    """What consumers are told of the supplier.

    `services_url` is where public services are applied for, `metrology_email` takes reports of consumption.
    Without `requisites` consumers are sent to their contract. `upay_services` are numbers of services at UPAY by
    service of ours (`heating`, `hot_water`), where they are paid for apart.
    """

    name: str
    phone: str
    website: str
    services_url: str
    metrology_email: str
    requisites: Requisites | None = None
    upay_services: Mapping[str, str] = field(default_factory=dict)
