"""Marks by which the item of a table is recognised, without what is in it: a checksum of each text and number."""
import decimal
import zlib

from . import traceparent


def of(item):
    """Of an item as the service writes it, {"name": {"S": "text"}}, without Assay's own attribute."""
    found = []
    for name, value in (item if isinstance(item, dict) else {}).items():
        if not isinstance(value, dict) or name == traceparent.NAME:
            continue
        if isinstance(value.get("S"), str):
            found.append(_mark(name, value["S"]))
        elif isinstance(value.get("N"), str):
            found.append(_mark(name, _plain(value["N"])))
    return found


def _mark(name, text):
    return format(zlib.crc32(("%s=%s" % (name, text)).encode()), "x")


def _plain(number):
    """As the service may write it: 1.0 comes back as 1."""
    try:
        return format(decimal.Decimal(number).normalize(), "f")
    except decimal.InvalidOperation:
        return number
