"""Puts the id of an SDK call where it arrives with its effect. Whatever has no place for it stays as it is, and is matched afterwards."""
import base64
import json
import os

from .traceparent import NAME

# https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
MOST_ATTRIBUTES = 10
_BATCHES = {("sqs", "SendMessageBatch"): "Entries", ("sns", "PublishBatch"): "PublishBatchRequestEntries"}


def add_to(params, operation, parent):
    """Changes the parameters of a call; what lies within them belongs to the function and is copied first."""
    what = (operation.service, operation.name)
    if what in (("sqs", "SendMessage"), ("sns", "Publish")):
        params.update(_with_attribute(params, parent))
    elif what in _BATCHES and isinstance(params.get(_BATCHES[what]), list):
        params[_BATCHES[what]] = [_with_attribute(entry, parent) for entry in params[_BATCHES[what]]]
    elif what in (("s3", "PutObject"), ("s3", "CreateMultipartUpload")):
        params["Metadata"] = {**(params.get("Metadata") or {}), NAME: parent}
    elif what == ("lambda", "Invoke") and "ClientContext" not in params:
        context = json.dumps({"custom": {NAME: parent}})
        params["ClientContext"] = base64.b64encode(context.encode()).decode()
    elif what == ("dynamodb", "PutItem") and os.environ.get("ASSAY_TRACE_ITEMS") and NAME not in params.get("Item", {}):
        params["Item"] = {**params["Item"], NAME: {"S": parent}}


def _with_attribute(message, parent):
    attributes = message.get("MessageAttributes") or {}
    if NAME in attributes or len(attributes) >= MOST_ATTRIBUTES:
        return message
    return {**message, "MessageAttributes": {**attributes, NAME: {"DataType": "String", "StringValue": parent}}}


def read_from(response):
    """The id that an object or an item carries that was read; None if it carries none."""
    found = (response.get("Metadata") or {}).get(NAME) or (response.get("Item") or {}).get(NAME)
    return found.get("S") if isinstance(found, dict) else found
