"""The record of one invocation while it runs. One at a time: an instance serves one invocation after the other."""
import os
import sys
import threading
import time
import uuid

from . import assay_profiler, events, traceparent

MOST_CALLS = 10_000


class Clock:
    """The wall clock is read once: no call seems to begin before its invocation, or to end after it."""

    def __init__(self):
        self.start_micros = time.time_ns() // 1000
        self._start = time.monotonic_ns()

    def nanos(self):
        return time.monotonic_ns() - self._start

    def micros_at(self, nanos):
        return self.start_micros + nanos // 1000

    def millis_since(self, nanos):
        return (self.nanos() - nanos) / 1e6


class Call:
    """One SDK call. It may still run when the invocation ends."""

    def __init__(self, operation, parent, clock):
        self.operation = operation
        self.id = parent
        self._clock = clock
        self._start = clock.nanos()
        self._lock = threading.Lock()
        self._record = {"span": traceparent.span_of(parent), "service": operation.service, "operation": operation.name,
                        "reads": operation.reads, "startMicros": clock.micros_at(self._start)}

    def works(self, **values):
        """What it works on, in the service's own names."""
        with self._lock:
            self._record.update((name, value) for name, value in values.items() if value)

    def succeeded(self, tokens, read_from):
        self._ended(tokens=tokens, **{"from": read_from})

    def failed(self, error):
        self._ended(error=type(error).__name__)

    def _ended(self, **values):
        self._record["millis"] = self._clock.millis_since(self._start)
        self.works(**values)

    def record(self):
        with self._lock:
            return dict(self._record)


class Invocation:
    current = None
    _served_before = False

    def __init__(self, request_id, log):
        self._clock = Clock()
        self._log = log
        self._request_id = request_id
        self._execution = str(uuid.uuid4())
        self._random = self._execution.replace("-", "")
        self._trace = self._random
        self._calls = []
        self._unrecorded = 0
        self._lock = threading.Lock()
        self._record = {}

    @classmethod
    def begin(cls, event, context, log):
        """The record gets the end of the log if the invocation fails, or fails in part."""
        log.begin()
        one = cls(context.aws_request_id, log)
        records = events.of(event)
        client = getattr(context, "client_context", None)
        invoked = ((client.custom if client else None) or {}).get(traceparent.NAME)
        if invoked:
            records[0]["cause"] = invoked
        one._record = {"function": context.function_name, "startMicros": one._clock.start_micros,
                       "coldStart": 0 if cls._served_before else 1, "events": records}
        one._trace = traceparent.common_trace(records) or one._trace
        cls._served_before = True
        _take_event_log()
        cls.current = one
        return one

    def call(self, operation):
        """Begins an SDK call; None if there were too many of them to record."""
        with self._lock:
            if len(self._calls) == MOST_CALLS:
                self._unrecorded += 1
                return None
            call = Call(operation, traceparent.of(self._trace, self._span(len(self._calls) + 1)), self._clock)
            self._calls.append(call)
            return call

    def _span(self, number):
        """That of the invocation is number 0, those of its calls follow."""
        return "%s%04x" % (self._random[:12], number)

    def succeeded(self, answer):
        self._record["outcome"] = "success"
        failures = answer.get("batchItemFailures") if isinstance(answer, dict) else None
        if isinstance(failures, list) and failures:
            self._record["failed"] = [str(one.get("itemIdentifier")) for one in failures if isinstance(one, dict)]

    def failed(self, error):
        self._record.update(outcome="error", error="%s: %s" % (type(error).__name__, error), log=self._log.text(error))

    def push(self):
        """A failure to push is in the function's log, and shows as a missing record."""
        Invocation.current = None
        record = self._record
        record["millis"] = self._clock.millis_since(0)
        processed = _take_event_log()
        if processed is not None:
            record["processed"] = processed
        if "failed" in record or (processed is not None and len(processed) < len(record["events"])):
            if self._log.text():
                record.setdefault("log", self._log.text())
        record.update(trace=self._trace, span=self._span(0))
        if os.environ.get("ASSAY_COMPONENT"):
            record["component"] = os.environ["ASSAY_COMPONENT"]
        with self._lock:
            record["calls"] = [call.record() for call in self._calls]
            if self._unrecorded:
                record["unrecorded"] = self._unrecorded
        assay_profiler.push_invocation(self._request_id, self._execution, record)


def _take_event_log():
    """What the function says that it has processed, if it has a profiler of its own; that one is another module than ours."""
    own = sys.modules.get("assay_profiler")
    log = getattr(own, "EventLog", None)
    return log.take() if log else None
