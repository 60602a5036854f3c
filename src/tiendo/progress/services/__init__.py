"""How duties advance."""

from tiendo.progress.services.report import ReportRefused, may_report, may_report_on_behalf, report
from tiendo.progress.services.sayable import Sayable, sayable_by

__all__ = ["ReportRefused", "Sayable", "may_report", "may_report_on_behalf", "report", "sayable_by"]
