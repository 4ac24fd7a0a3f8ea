"""Tells a fault by its kind and place, without its message: that may hold what a person wrote."""


def place_of(fault: BaseException) -> str:
    """`ValueError at /…/file.py:12`, the line where it was raised."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    return f"{type(fault).__name__} at {where}"
