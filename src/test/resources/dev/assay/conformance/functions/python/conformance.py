"""Does what the event asks for, so that each outcome can be had from one function."""
import logging
import os
import sys
import threading
import time
import uuid

INSTANCE = str(uuid.uuid4())
HELD = []
PAUSES = [0.0]
MARK = "/tmp/conformance-mark"


def handler(event, context):
    answer = {"instance": INSTANCE}
    wish = event.get("do")
    if wish == "fail":
        raise ValueError("as asked")
    elif wish == "exit":
        sys.exit(3)
    elif wish == "sleep":
        time.sleep(event["number"] / 1000)
    elif wish == "log":
        print("printed " + event["text"])
        logging.getLogger().warning("logged " + event["text"])
    elif wish == "big":
        answer["big"] = "x" * event["number"]
    elif wish == "environment":
        answer["environment"] = dict(os.environ)
    elif wish == "context":
        answer.update(requestId=context.aws_request_id, function=context.function_name,
                      arn=context.invoked_function_arn, memory=context.memory_limit_in_mb,
                      remaining=context.get_remaining_time_in_millis(),
                      custom=context.client_context.custom if context.client_context else {})
    elif wish == "hold":
        HELD.append(b"x" * (event["number"] * 1024 * 1024))
    elif wish == "mark":
        answer["marked"] = os.path.exists(MARK)
        open(MARK, "w").close()
    elif wish == "write":
        open(os.path.join(os.environ["LAMBDA_TASK_ROOT"], "written"), "w").close()
    elif wish == "tick":
        threading.Thread(target=note_pauses, daemon=True).start()
    elif wish == "pause":
        time.sleep(0.005)  # The other thread notes its pause first.
        answer["longestPause"] = PAUSES[0] * 1000
    else:
        answer["event"] = event
    return answer


def note_pauses():
    last = time.monotonic()
    while True:
        time.sleep(0.001)
        now = time.monotonic()
        PAUSES[0] = max(PAUSES[0], now - last)
        last = now
