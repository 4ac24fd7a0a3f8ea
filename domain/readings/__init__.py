"""Meter readings: sent by the consumer, corrected until the window closes, reported on paper, accepted by staff.

Announcement §3.4; Rules of use of heat energy (Cabinet of Ministers 22.08.2009 № 245), п. 58.
"""

from domain.readings.desk import ReadingsDesk, ReadingsJudged
from domain.readings.filing import Readings, ReadingsChanged, ReadingsReplied
from domain.readings.history import SentReadings
from domain.readings.reminders import Reminded, Reminders
from domain.readings.report import Reports
from domain.readings.sheets import ReadingSheets

__all__ = [
    "ReadingSheets",
    "Readings",
    "ReadingsChanged",
    "ReadingsDesk",
    "ReadingsJudged",
    "ReadingsReplied",
    "Reminded",
    "Reminders",
    "Reports",
    "SentReadings",
]
