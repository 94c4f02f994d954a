"""Stands around a Python function's own handler, which ASSAY_HANDLER names, and pushes a record of each invocation before it ends.

The same records as those of dev.assay.internal.tracing.TracedHandler: docs/guide/tracing.md.
"""
import importlib
import os

from . import sdk
from .invocation import Invocation
from .invocation_log import InvocationLog

if os.environ.get("ASSAY_COMPONENT"):
    sdk.record_calls()


# Before the function is loaded: it may keep the streams that it finds.
_log = InvocationLog.of_this_process()


def _own(name):
    """The function's handler, named as Lambda's runtime names it."""
    module, _, function = name.rpartition(".")
    return getattr(importlib.import_module(module.replace("/", ".")), function)


_handler = _own(os.environ["ASSAY_HANDLER"])


def handler(event, context):
    invocation = Invocation.begin(event, context, _log)
    try:
        answer = _handler(event, context)
        invocation.succeeded(answer)
        return answer
    except BaseException as error:  # Whatever it is, the record tells it, and Lambda gets it unchanged.
        invocation.failed(error)
        raise
    finally:
        invocation.push()
