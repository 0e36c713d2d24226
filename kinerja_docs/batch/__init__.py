"""All documents of many offices: planned, made by any executor, kept in a journal, told in a report.

``plan`` says what would be made from what, ``whole`` makes it. A run that was stopped goes on where it was when it is
started again; what has not changed is not made again.
"""
