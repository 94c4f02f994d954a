"""What names the cause of an event, in the form of W3C's header: https://www.w3.org/TR/trace-context/#traceparent-header."""
import re

NAME = "traceparent"
_FORM = re.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}")


def of(trace, span):
    """As it is carried: sampled, always."""
    return "00-%s-%s-01" % (trace, span)


def span_of(parent):
    return parent[36:52]


def common_trace(records):
    """The trace of what caused an invocation; None if there are several, or a record without."""
    causes = [_FORM.fullmatch(record.get("cause", "")) for record in records]
    traces = {cause.group(1) if cause else None for cause in causes}
    return traces.pop() if len(traces) == 1 else None
