"""Misbehaves as its event asks."""
import http.client
import os
import subprocess
import sys
import threading
import time
import uuid

KEPT = []

if os.environ.get("FAIL_IN_INIT"):
    raise ValueError("as asked")


def handler(event, context):
    if os.environ.get("WELL_BEHAVED"):  # A test lets the claims judge that.
        return {}
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
    "processes": process_bomb, "full /tmp": fill_tmp, "answers for others": answer_for_others, "child": outlive, "flood": flood,
    "large answer": answer_too_much, "no JSON": answer_no_json, "escape": escape,
}
