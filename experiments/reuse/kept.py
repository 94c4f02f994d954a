"""Holds a connection to the experiment as long as its instance lives."""
import os
import socket

lines = []


def handler(event, context):
    if event.get("port"):
        # Kept open: the kernel closes it when the instance ends, frozen or not.
        lines.append(socket.create_connection(("127.0.0.1", event["port"]), timeout=5))
    return {"calls": len(lines), "process": os.getpid()}
