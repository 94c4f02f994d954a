"""Counts primes as the functions in the other languages do."""


def handler(event, context):
    return {"primes": count(event["n"])}


def count(n):
    composite = bytearray(n + 1)
    primes = 0
    for i in range(2, n + 1):
        if composite[i]:
            continue
        primes += 1
        for multiple in range(i * i, n + 1, i):
            composite[multiple] = 1
    return primes
