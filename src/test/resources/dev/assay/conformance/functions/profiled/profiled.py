"""Profiles itself."""
from assay_profiler import Inspector


def handler(event, context):
    inspector = Inspector()
    inspector.inspectAll()
    inspector.inspectInvocation(context.aws_request_id)
    inspector.addAttribute("primes", 4)
    inspector.inspectAllDeltas()
    return inspector.finish()
