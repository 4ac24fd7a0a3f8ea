"""The stories of the page, in its order."""

from collections.abc import Awaitable, Callable

from tests.screens import coming_in, desk, figures, filing, money, sending
from tests.screens.stage import Stage

Story = Callable[[Stage], Awaitable[None]]
STORIES: dict[str, Story] = {
    "First steps": coming_in.first_steps,
    "Sign-in": coming_in.sign_in,
    "A second account": coming_in.second_account,
    "Settings": coming_in.settings,
    "Several contracts": coming_in.several_contracts,
    "Balance and contract": figures.balance_and_contract,
    "Histories": figures.histories,
    "Documents": figures.documents,
    "A statement that differs": figures.discrepancy,
    "Readings": sending.readings,
    "Readings out of time": sending.readings_out_of_time,
    "Readings after the month": sending.readings_after_the_month,
    "Readings in a sheet": sending.readings_in_a_sheet,
    "Disconnection": filing.disconnection,
    "Inspections": filing.inspections,
    "Appeal": filing.appeal,
    "Renewal and certificate": filing.renewal_and_certificate,
    "Paying online": money.paying_online,
    "Money that is posted": money.money_that_is_posted,
    "A new invoice": money.new_invoice,
    "Paying by order": money.paying_by_order,
    "Staff: readings": sending.readings_before_staff,
    "Staff: applications": filing.applications_before_staff,
    "Staff: a visit": filing.a_visit_is_agreed,
    "Staff: deadlines": filing.reminders_of_applications,
    "Staff: accounts": desk.accounts_before_staff,
    "Staff: announcements": desk.announcements,
    "Staff: an announcement by night": desk.announcement_by_night,
    "Staff: many cards": desk.many_cards,
}
