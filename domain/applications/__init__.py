"""Applications: six kinds, a visit at a wished time, a number, and an answer from a human (announcement §3.5)."""

from domain.applications.consumers import Applications
from domain.applications.desk import ApplicationDesk
from domain.applications.filing import Filing
from domain.applications.rules import ServiceRules

__all__ = ["ApplicationDesk", "Applications", "Filing", "ServiceRules"]
