"""Writes the profile of one invocation, under the names and in the types of Assay's Java Inspector and of SAAF's.

    from assay_profiler import Inspector

    def handler(event, context):
        inspector = Inspector()                  # first: it starts the clocks
        inspector.inspectAll()
        inspector.inspectInvocation(context.aws_request_id)
        inspector.addAttribute("primes", sieve(event["n"]))
        inspector.inspectAllDeltas()
        return inspector.finish()

One file, standard library only, Python 3.9 or later. An attribute that the machine does not tell is absent. If
ASSAY_PROFILE_BUCKET names a bucket, finish() puts the profile there, as the Java profiler does: docs/guide/profile.md.
"""
import hashlib
import hmac
import http.client
import json
import os
import platform
import random
import sys
import time
import urllib.parse
import uuid

CONTAINER_ID = "/tmp/container-id"
TICKS = ("cpuUsr", "cpuNice", "cpuKrn", "cpuIdle", "cpuIowait", "cpuIrq", "cpuSoftIrq", "vmcpusteal")
ATTEMPTS = 3
CONNECT_SECONDS = 2
_called = False


def _text(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def _value(text, name, separator=":"):
    """The value of the first line that begins with a name."""
    for line in text.splitlines():
        key, found, value = line.partition(separator)
        if found and key.strip() == name:
            return value.strip()
    return None


def _number(text):
    return int(text) if text is not None and text.isdigit() else None


def _kilobytes(text, name):
    value = _value(text, name)
    return _number(value.split()[0]) if value else None


def _counters():
    """The machine's CPU ticks and its context switches."""
    stat = _text("/proc/stat")
    values = _value(stat, "cpu", " ")
    counters = dict(zip(TICKS, (int(one) for one in values.split()))) if values else {}
    counters["contextSwitches"] = _number(_value(stat, "ctxt", " "))
    return counters


def _faults():
    vmstat = _text("/proc/vmstat")
    return {"pageFaults": _number(_value(vmstat, "pgfault", " ")),
            "majorPageFaults": _number(_value(vmstat, "pgmajfault", " "))}


def _container():
    """The instance's name, which whoever comes first writes, and whether that was us; neither if nobody can."""
    name = str(uuid.uuid4())
    try:
        with open(CONTAINER_ID, "x", encoding="ascii") as file:
            file.write(name)
        return name, 1
    except FileExistsError:
        return _text(CONTAINER_ID).splitlines()[0], 0
    except OSError:
        return None, None


def _process_age_millis():
    """To 10 ms; both clocks count hundredths of a second since boot."""
    stat, uptime = _text("/proc/self/stat"), _text("/proc/uptime").split()
    if not stat or not uptime:
        return None
    ticks = int(stat.rpartition(")")[2].split()[19])
    return max(10.0 * (int(uptime[0].replace(".", "")) - ticks), 0.0)


class Inspector:
    """Serves one invocation and one thread."""

    def __init__(self):
        global _called
        self._nanos = time.monotonic_ns()
        self._cpu = time.process_time_ns()
        self._attributes = {}
        self._ticks = self._memory = None
        self._put(version=0.5, lang="python", startTime=_epoch_millis(), coldStart=0 if _called else 1)
        if not _called and os.environ.get("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand") == "on-demand":
            self._put(initDuration=_process_age_millis())
        _called = True

    def _put(self, **values):
        self._attributes.update((key, value) for key, value in values.items() if value is not None)

    def _millis(self):
        return (time.monotonic_ns() - self._nanos) / 1e6

    def inspectContainer(self):
        if "uuid" in self._attributes:
            return self._put(SAAFContainerError="inspectContainer was called twice")
        name, new = _container()
        self._put(uuid=name, newcontainer=new, vmuptime=_number(_value(_text("/proc/stat"), "btime", " ")))
        group = next((line[3:] for line in _text("/proc/self/cgroup").splitlines() if line.startswith("0::")), None)
        self._put(cgroup=group)

    def inspectPlatform(self):
        environment = os.environ
        if "AWS_LAMBDA_LOG_STREAM_NAME" in environment:
            self._put(platform="AWS Lambda", containerID=environment.get("AWS_LAMBDA_LOG_STREAM_NAME"),
                      functionName=environment.get("AWS_LAMBDA_FUNCTION_NAME"),
                      functionMemory=environment.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"),
                      functionRegion=environment.get("AWS_REGION"))
        else:
            self._put(platform="Unknown Platform")
        trace = environment.get("_X_AMZN_TRACE_ID", "")
        root = next((part[5:] for part in trace.split(";") if part.startswith("Root=")), None)
        cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        self._put(traceId=root, architecture=platform.machine(), pythonVersion=platform.python_version(), processors=cpus)

    def inspectLinux(self):
        system = os.uname()
        self._put(linuxVersion=" ".join((system.sysname, system.nodename, system.release, system.version, system.machine)))

    def inspectMemory(self):
        memory = _text("/proc/meminfo")
        for key, name in (("totalMemory", "MemTotal"), ("freeMemory", "MemFree")):
            kilobytes = _kilobytes(memory, name)
            self._put(**{key: None if kilobytes is None else str(kilobytes)})
        self._memory = _faults()
        self._put(**self._memory)

    def inspectMemoryDelta(self):
        if self._memory is None:
            return self._put(SAAFMemoryDeltaError="inspectMemory was not called before inspectMemoryDelta")
        self._deltas(self._memory, _faults())

    def inspectCPU(self):
        cpu = _text("/proc/cpuinfo")
        self._put(cpuType=_value(cpu, "model name"), cpuModel=_value(cpu, "model") or _value(cpu, "CPU part"),
                  cpuCores=_value(cpu, "cpu cores"))
        self._ticks = _counters()
        self._put(**self._ticks)

    def inspectCPUDelta(self):
        if self._ticks is None:
            return self._put(SAAFCPUDeltaError="inspectCPU was not called before inspectCPUDelta")
        self._deltas(self._ticks, _counters())

    def _deltas(self, before, after):
        for key, value in after.items():
            if value is not None and before.get(key) is not None:
                self._put(**{key + "Delta": value - before[key]})

    def inspectInvocation(self, request_id):
        self._put(requestId=request_id)

    def inspectAll(self):
        self.inspectContainer()
        self.inspectPlatform()
        self.inspectLinux()
        self.inspectMemory()
        self.inspectCPU()
        self.addTimeStamp("frameworkRuntime")

    def inspectAllDeltas(self):
        if "frameworkRuntime" in self._attributes:
            self._put(userRuntime=round(self._millis()) - self._attributes["frameworkRuntime"])
        begin = time.monotonic_ns()
        self.inspectCPUDelta()
        self.inspectMemoryDelta()
        self._put(frameworkRuntimeDeltas=round((time.monotonic_ns() - begin) / 1e6))

    def addAttribute(self, key, value):
        self._attributes[key] = value

    def getAttribute(self, key):
        return self._attributes.get(key)

    def addTimeStamp(self, key, time_since=None):
        self._attributes[key] = round(self._millis()) if time_since is None else _epoch_millis() - time_since

    def finish(self):
        """All attributes, pushed if the environment names a bucket."""
        status = _text("/proc/self/status")
        self._put(cpuTime=(time.process_time_ns() - self._cpu) / 1e6, memoryUsed=_kilobytes(status, "VmRSS"),
                  maxMemoryUsed=_kilobytes(status, "VmHWM"), endTime=_epoch_millis(), runtime=round(self._millis()),
                  duration=self._millis())
        if os.environ.get("ASSAY_PROFILE_BUCKET", "").strip():
            self._push()
        return self._attributes

    def _push(self):
        for stale in ("profilePushDuration", "profilePushError"):
            self._attributes.pop(stale, None)
        prefix = os.environ.get("ASSAY_PROFILE_PREFIX", "")
        self._attributes.setdefault("executionId", str(uuid.uuid4()))
        self._put(runId=prefix.rpartition("/")[2] or None)
        begin = time.monotonic_ns()
        failure = _pushed(self._attributes, prefix)
        self._put(profilePushDuration=(time.monotonic_ns() - begin) / 1e6, profilePushError=failure)


class EventLog:
    """What a function that an event source calls says about the records of its event: which it has processed, in which order.

        log = EventLog.begin()
        for place, record in enumerate(event["Records"]):
            store(record)
            log.processed(place)

    Without it, all records of an invocation that ended well count as processed, except those in batchItemFailures.
    """

    _current = None

    def __init__(self):
        self._processed = []

    @classmethod
    def begin(cls):
        """From now on a record of this invocation counts as processed only if processed() says so."""
        cls._current = cls()
        return cls._current

    def processed(self, record):
        """Its place in the event, from 0. Say so once for each time that it was processed."""
        if record < 0:
            raise ValueError("record (%d) must be at least 0" % record)
        self._processed.append(record)

    @classmethod
    def take(cls):
        """Takes the log of the invocation that has ended; None if none was begun."""
        log, cls._current = cls._current, None
        return None if log is None else list(log._processed)


def _epoch_millis():
    return time.time_ns() // 1_000_000


def _part(name):
    """One part of a key, whatever the function gave."""
    kept = "".join(one if one.isascii() and (one.isalnum() or one in "-_.") else "_" for one in str(name or "")[:128])
    return ("_" + kept[1:] if kept.startswith(".") else kept) or "unknown"


def _pushed(profile, prefix):
    """Why the profile could not be put; None if it was."""
    bucket = os.environ["ASSAY_PROFILE_BUCKET"]
    name = profile.get("uuid") or _container()[0]
    failure = _put(profile, bucket, prefix, (name, profile.get("requestId"), profile["executionId"]))
    if failure is None:
        return None
    message = _said("profile", bucket, failure)
    if os.environ.get("ASSAY_PROFILE_REQUIRED", "").lower() == "true":
        raise RuntimeError(message)
    return message


def push_invocation(request_id, execution, record):
    """Puts another record of an invocation than its profile, if ASSAY_INVOCATION_BUCKET names a bucket. For Assay's tracing."""
    bucket = os.environ.get("ASSAY_INVOCATION_BUCKET", "").strip()
    if bucket:
        prefix, name = os.environ.get("ASSAY_INVOCATION_PREFIX", ""), _container()[0]
        whole = {"requestId": request_id, "executionId": execution, "runId": prefix.rpartition("/")[2], "uuid": name, **record}
        failure = _put(whole, bucket, prefix, (name, request_id, execution))
        if failure is not None:
            _said("record", bucket, failure)


def _said(what, bucket, failure):
    message = "%s could not be put into bucket %s: %s" % (what, bucket, failure)
    print("[assay] " + message, file=sys.stderr, flush=True)
    return message


def _put(record, bucket, prefix, parts):
    """Why it could not be put; None if it was."""
    try:
        if prefix and any(part.strip() in ("", ".", "..") for part in prefix.split("/")):
            raise ValueError("prefix (%s) must be names with single slashes between, without . and .." % prefix)
        own = [_part(part) for part in parts]
        return _attempts(bucket, "/".join(([prefix] if prefix else []) + own) + ".json", json.dumps(record).encode())
    except Exception as error:  # What is wrong with a push must not end the function.
        return "%s: %s" % (type(error).__name__, error)


def _attempts(bucket, key, body):
    failure, pause = "", 0.05
    for attempt in range(ATTEMPTS):
        if attempt:
            time.sleep(random.uniform(0, pause))
            pause *= 4
        try:
            status, text = _put_once(bucket, key, body)
        except OSError as error:
            failure = repr(error)
            continue
        if status // 100 == 2:
            return None
        code = text.partition("<Code>")[2].partition("</Code>")[0]
        failure = ("status %d %s" % (status, code)).strip()
        if status // 100 != 5 and status not in (408, 429):
            return failure
    return failure


def _put_once(bucket, key, body):
    environment = os.environ
    region = environment.get("AWS_REGION", "us-east-1")
    endpoint = environment.get("AWS_ENDPOINT_URL_S3") or environment.get("AWS_ENDPOINT_URL")
    address = urllib.parse.urlsplit(endpoint or "https://%s.s3.%s.amazonaws.com" % (bucket, region))
    path = urllib.parse.quote(("/" + bucket if endpoint else "") + "/" + key, safe="/-_.~")
    moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    headers = {"content-type": "application/json", "host": address.netloc, "x-amz-date": moment,
               "x-amz-content-sha256": hashlib.sha256(body).hexdigest()}
    if environment.get("AWS_SESSION_TOKEN"):
        headers["x-amz-security-token"] = environment["AWS_SESSION_TOKEN"]
    headers["authorization"] = _signature(path, headers, moment, region)
    kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
    connection = kind(address.netloc, timeout=CONNECT_SECONDS)
    try:
        connection.request("PUT", path, body, headers)
        response = connection.getresponse()
        return response.status, response.read(4096).decode("utf-8", "replace")
    finally:
        connection.close()


def _signature(path, headers, moment, region):
    """AWS's Signature Version 4."""
    names = ";".join(sorted(headers))
    lines = ["PUT", path, ""] + ["%s:%s" % (name, headers[name]) for name in sorted(headers)]
    canonical = "\n".join(lines + ["", names, headers["x-amz-content-sha256"]])
    scope = "%s/%s/s3/aws4_request" % (moment[:8], region)
    to_sign = "\n".join(("AWS4-HMAC-SHA256", moment, scope, hashlib.sha256(canonical.encode()).hexdigest()))
    key = ("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode()
    for part in (moment[:8], region, "s3", "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, to_sign.encode(), hashlib.sha256).hexdigest()
    return "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s" % (
        os.environ["AWS_ACCESS_KEY_ID"], scope, names, signature)
