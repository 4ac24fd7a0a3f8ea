"""Examines what strangers send, in a process that holds no secret and cannot do harm for long."""

from gateways.examiner.neighbour import Examiner, Report

__all__ = ["Examiner", "Report"]
