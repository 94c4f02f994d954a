"""The records of an event, by what identifies them: https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html."""
import base64
import json
import urllib.parse

from . import marks, traceparent

ID = "assayEvent"


def of(event):
    """One entry per record, in their order; for an event without a list of records a single one."""
    records = _at(event, "Records")
    if isinstance(records, list) and records:
        return [_record(record) for record in records]
    if _text(event, "detail-type") is not None:
        return [_of_rule(event)]
    return [_entry("invoke", id=_text(event, ID), cause=_text(event, traceparent.NAME))]


def _at(value, *names):
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _text(value, *names):
    found = _at(value, *names)
    return found if isinstance(found, str) else None


def _entry(source, **values):
    return {"source": source, **{name: value for name, value in values.items() if value or value == ""}}


def _json(text):
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return None


def _record(record):
    source = _text(record, "eventSource") or _text(record, "EventSource") or ""
    of_service = {"aws:sqs": _of_queue, "aws:sns": lambda one: _of_notification(_at(one, "Sns")), "aws:kinesis": _of_stream,
                  "aws:dynamodb": _of_table, "aws:s3": _of_object}.get(source)
    return of_service(record) if of_service else _entry(source or "unknown")


def _of_queue(record):
    return _entry(
        "aws:sqs",
        id=_text(record, "messageAttributes", ID, "stringValue"),
        cause=_text(record, "messageAttributes", traceparent.NAME, "stringValue"),
        token=_text(record, "messageId"),
        key=_text(record, "attributes", "MessageGroupId"),
        receives=_text(record, "attributes", "ApproximateReceiveCount"),
        carried=_carried(_text(record, "body")))


def _of_notification(notification):
    """What a topic sends: to a function within a record, to a queue as the body of a message."""
    return _entry(
        "aws:sns",
        id=_text(notification, "MessageAttributes", ID, "Value"),
        cause=_text(notification, "MessageAttributes", traceparent.NAME, "Value"),
        token=_text(notification, "MessageId"),
        carried=_carried(_text(notification, "Message")))


def _of_stream(record):
    try:
        data = _json(base64.b64decode(_text(record, "kinesis", "data") or ""))
    except ValueError:
        data = None
    shard, colon, _ = (_text(record, "eventID") or "").partition(":")
    return _entry(
        "aws:kinesis",
        id=_text(data, ID),
        cause=_text(data, traceparent.NAME),
        token=_text(record, "kinesis", "sequenceNumber"),
        key=_text(record, "kinesis", "partitionKey"),
        shard=shard if colon else None)


def _of_table(record):
    """A change of an item is known by the item and the kind of change: a removal carries nothing new."""
    item, change = _text(record, "dynamodb", "Keys", "id", "S"), _text(record, "eventName")
    parts = (_text(record, "eventSourceARN") or "").split("/")
    return _entry(
        "aws:dynamodb",
        id=None if item is None or change is None else item + "#" + change,
        cause=_text(record, "dynamodb", "NewImage", traceparent.NAME, "S"),
        token=_text(record, "dynamodb", "SequenceNumber"),
        key=item,
        object=parts[1] if len(parts) > 1 else None,
        change=change,
        marks=marks.of(_at(record, "dynamodb", "Keys")),
        details=marks.of(_at(record, "dynamodb", "NewImage")))


def _of_object(record):
    raw, bucket = _text(record, "s3", "object", "key"), _text(record, "s3", "bucket", "name")
    key = None if raw is None else urllib.parse.unquote_plus(raw)
    details = (_text(record, "responseElements", "x-amz-request-id"), _text(record, "s3", "object", "versionId"),
               _text(record, "s3", "object", "sequencer"))
    return _entry(
        "aws:s3",
        id=None if key is None else key.rpartition("/")[2],
        change=_text(record, "eventName"),
        object=None if bucket is None or key is None else bucket + "/" + key,
        token=_text(record, "s3", "object", "eTag"),
        details=[one for one in details if one is not None])


def _of_rule(event):
    return _entry("aws:events", id=_text(event, "detail", ID), cause=_text(event, "detail", traceparent.NAME),
                  token=_text(event, "id"))


def _carried(content):
    """The events of another service that are the content of a message: what caused them caused the message."""
    if not content or not content.startswith("{"):
        return None
    read = _json(content)
    if _text(read, "TopicArn") is not None and _text(read, "Message") is not None:
        return [_of_notification(read)]
    if _text(read, "detail-type") is not None and _text(read, "id") is not None:
        return [_of_rule(read)]
    records = _at(read, "Records")
    return [_of_object(one) for one in records if _text(one, "eventSource") == "aws:s3"] if isinstance(records, list) else None
