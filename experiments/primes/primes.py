"""Counts primes, as the seed of this experiment asked for: by the sieve of Eratosthenes, in Python."""
from assay_profiler import Inspector


def handler(event, context):
    inspector = Inspector()
    inspector.inspectAll()
    inspector.inspectInvocation(context.aws_request_id)
    for _ in range(event["times"]):
        primes = count(event["n"])
    inspector.addAttribute("primes", primes)
    inspector.addAttribute("times", event["times"])
    inspector.inspectAllDeltas()
    return inspector.finish()


def count(n):
    composite = bytearray(n + 1)
    primes = 0
    for i in range(2, n + 1):
        if not composite[i]:
            primes += 1
            composite[i * i::i] = b"\1" * len(range(i * i, n + 1, i))
    return primes
