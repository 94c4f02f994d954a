"""Misbehaves as its event asks."""
import datetime
import hashlib
import hmac
import http.client
import json
import os
import subprocess
import sys
import threading
import time
import urllib.parse
import uuid

KEPT = []

if os.environ.get("FAIL_IN_INIT"):
    raise ValueError("as asked")


def handler(event, context):
    if os.environ.get("WELL_BEHAVED"):  # A test lets the claims judge that.
        return {}
    if event["misbehaviour"] == "event bomb":
        return call_itself(event.get("depth", 1))
    return BEHAVIOURS[event["misbehaviour"]]() or {}


def fail():
    raise ValueError("as asked")


def leave():
    sys.exit(3)


def kill():
    os.kill(os.getpid(), 9)


def loop():
    while True:
        pass


def hoard():
    while True:
        KEPT.append(b"x" * (16 * 1024 * 1024))


def recurse():
    return recurse()


def thread_bomb():
    """Far more than the 1,024 that a function may have on AWS; only those that are needed to see that."""
    for _ in range(2_000):
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()


def process_bomb():
    """More than the 1,024 processes and threads; threads come first, because they are quicker. Each ends by itself."""
    for _ in range(950):
        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
    for _ in range(300):
        KEPT.append(subprocess.Popen(["sleep", "5"]))


def fill_tmp():
    """More than the 512 MB that a function has on AWS unless it asks for more. Most of it is only reserved, which is quick."""
    with open("/tmp/bomb-1", "wb") as file:
        os.posix_fallocate(file.fileno(), 0, 480 * 1024 * 1024)
    with open("/tmp/bomb-2", "wb", buffering=0) as file:
        for _ in range(100):
            file.write(b"x" * (1024 * 1024))


def answer_for_others():
    """What this instance has not been asked for; its own answer tells how that was taken."""
    host, _, prefix = os.environ["AWS_LAMBDA_RUNTIME_API"].partition("/")
    statuses = []
    for report in ("response", "error"):
        path = "/2018-06-01/runtime/invocation/%s/%s" % (uuid.uuid4(), report)
        connection = http.client.HTTPConnection(host, timeout=2)
        connection.request("POST", ("/" + prefix if prefix else "") + path, "{}")
        statuses.append(connection.getresponse().status)
        connection.close()
    return {"refused": statuses}


def ask_control_api():
    """What only who deploys may do, signed with the function's own credentials: its own settings, all functions, the end of one."""
    own, nobody = os.environ["AWS_LAMBDA_FUNCTION_NAME"], "assay-" + uuid.uuid4().hex
    asked = [("GET", "/" + own), ("GET", "/"), ("DELETE", "/" + nobody)]
    return {"refused": [signed(method, "/2015-03-31/functions" + path)[0] for method, path in asked]}


def call_itself(depth):
    """Waits for a call of itself, which does the same, until one is refused. Nothing else ends it but a fuse at 40."""
    event = json.dumps({"misbehaviour": "event bomb", "depth": depth + 1})
    path = "/2015-03-31/functions/%s/invocations" % os.environ["AWS_LAMBDA_FUNCTION_NAME"]
    status, answer = signed("POST", path, event) if depth < 40 else ("nobody", "")
    return json.loads(answer) if status.startswith("200") else {"depth": depth, "refused": status}


def signed(method, path, body=""):
    """A request to AWS Lambda by Signature Version 4: status and type of error of its answer, and the answer."""
    region = os.environ["AWS_REGION"]
    endpoint = os.environ.get("AWS_ENDPOINT_URL", "https://lambda.%s.amazonaws.com" % region)
    address = urllib.parse.urlsplit(endpoint)
    date = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    headers = {"host": address.netloc, "x-amz-date": date, "x-amz-security-token": os.environ["AWS_SESSION_TOKEN"]}
    names = ";".join(headers)
    lines = "".join("%s:%s\n" % header for header in headers.items())
    request = "\n".join([method, path, "", lines, names, hashlib.sha256(body.encode()).hexdigest()])
    scope = "%s/%s/lambda/aws4_request" % (date[:8], region)
    text = "\n".join(["AWS4-HMAC-SHA256", date, scope, hashlib.sha256(request.encode()).hexdigest()])
    key = ("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode()
    for part in scope.split("/") + [text]:
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    headers["authorization"] = "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s" % (
        os.environ["AWS_ACCESS_KEY_ID"], scope, names, key.hex())
    headers["x-amzn-trace-id"] = os.environ.get("_X_AMZN_TRACE_ID", "")  # As AWS's clients do.
    secure = address.scheme == "https"
    connection = (http.client.HTTPSConnection if secure else http.client.HTTPConnection)(address.netloc, timeout=50)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return "%d %s" % (answer.status, answer.headers.get("x-amzn-ErrorType", "").split(":")[0]), text


def outlive():
    return {"started": subprocess.Popen(["sleep", "600"], start_new_session=True) is not None}


def flood():
    for _ in range(200):
        sys.stdout.write("x" * 99_999 + "\n")
    return {"written": 20_000_000}


def answer_too_much():
    return "x" * 6_500_000


def answer_no_json():
    return object()


def escape():
    """What it could do to its host."""
    done = []
    for place in ("/", "/etc", "/usr", "/var", os.environ["LAMBDA_TASK_ROOT"], os.path.expanduser("~root")):
        try:
            name = os.path.join(place, "assay-was-here")
            open(name, "w").close()
            os.remove(name)
            done.append("wrote " + name)
        except OSError:
            pass
    others = [pid for pid in os.listdir("/proc") if pid.isdigit()]
    if len(others) > 10:
        done.append("saw %d processes" % len(others))
    return {"escaped": done}


BEHAVIOURS = {
    "none": lambda: None, "pause": lambda: time.sleep(0.3), "exception": fail, "exit": leave, "kill": kill, "loop": loop,
    "memory": hoard, "recursion": recurse, "threads": thread_bomb,
    "processes": process_bomb, "full /tmp": fill_tmp, "answers for others": answer_for_others,
    "control API": ask_control_api, "child": outlive, "flood": flood,
    "large answer": answer_too_much, "no JSON": answer_no_json, "escape": escape,
}
