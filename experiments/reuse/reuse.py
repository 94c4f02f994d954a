"""Tells instances apart, and lets a thread and a child process beat in the background."""
import os
import subprocess
import sys
import threading
import time
import uuid

INSTANCE = str(uuid.uuid4())
MARK = "/tmp/reuse-mark"
THREAD, CHILD = "/tmp/thread-beats", "/tmp/child-beats"
SECONDS_BETWEEN_BEATS = 0.01
SECONDS_TO_START = 10
state = {"calls": 0}
# A test makes an instance of it that keeps nothing.
FORGETFUL = os.environ.get("FORGETFUL")


def handler(event, context):
    state["calls"] += 1
    marked = os.path.exists(MARK)
    open(MARK, "w").close()
    if event.get("beat"):
        start_beating()
    time.sleep(event.get("millis", 0) / 1000)
    if FORGETFUL:
        state["calls"], marked = 1, False
    name = str(uuid.uuid4()) if FORGETFUL else INSTANCE
    answer = {"instance": name, "calls": state["calls"], "marked": marked}
    if event.get("count"):
        answer.update(thread=beats(THREAD), child=beats(CHILD))
    return answer


def start_beating():
    threading.Thread(target=beat, args=(THREAD,), daemon=True).start()
    subprocess.Popen([sys.executable, "-c", "import reuse; reuse.beat(reuse.CHILD)"],
                     cwd=os.environ["LAMBDA_TASK_ROOT"], start_new_session=True)
    # On a busy host the child takes long to start, and a silence is only seen between beats.
    give_up = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up and not (begun(THREAD) and begun(CHILD)):
        time.sleep(SECONDS_BETWEEN_BEATS)


def begun(file):
    return os.path.exists(file) and os.path.getsize(file) > 0


def beat(file):
    number = 0
    with open(file, "a", buffering=1) as beats_of_one:
        while True:
            beats_of_one.write("%d %d\n" % (number, time.monotonic_ns() // 1_000_000))
            number += 1
            time.sleep(SECONDS_BETWEEN_BEATS)


def beats(file):
    """How many there were, whether each number came once, and the longest silence in milliseconds."""
    try:
        lines = [line.split() for line in open(file) if line.endswith("\n")]
    except FileNotFoundError:
        lines = []
    numbers = [int(line[0]) for line in lines]
    times = [int(line[1]) for line in lines]
    return {"beats": len(lines), "inOrder": numbers == list(range(len(numbers))),
            "longestSilence": max((after - before for before, after in zip(times, times[1:])), default=0)}
