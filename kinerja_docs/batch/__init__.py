"""All documents of many offices: planned, made by any executor, kept in a journal, told in a report.

``plan`` says what would be made from what, ``carry_out`` makes it. A run that was stopped goes on where it was when it
is started again; what has not changed is not made again.
"""

from kinerja_docs.batch.plan import Kit, Plan, make_kit, make_plan
from kinerja_docs.batch.report import Report
from kinerja_docs.batch.sources import Source, from_records, open_source
from kinerja_docs.batch.whole import Progress, carry_out, preview

__all__ = [
    "Kit",
    "Plan",
    "Progress",
    "Report",
    "Source",
    "carry_out",
    "from_records",
    "make_kit",
    "make_plan",
    "open_source",
    "preview",
]
