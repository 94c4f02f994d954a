"""Operations that can trigger a function, or whose effect another function can read later."""
import collections

from . import marks

MOST_MARKS = 32

Operation = collections.namedtuple("Operation", "service name resource reads")

_WRITES = {
    ("lambda", "Invoke"): ("FunctionName",),
    ("sns", "Publish"): ("TopicArn",),
    ("sns", "PublishBatch"): ("TopicArn",),
    ("sqs", "SendMessage"): ("QueueUrl",),
    ("sqs", "SendMessageBatch"): ("QueueUrl",),
    ("kinesis", "PutRecord"): ("StreamName", "StreamARN"),
    ("kinesis", "PutRecords"): ("StreamName", "StreamARN"),
    ("eventbridge", "PutEvents"): (),
    ("sfn", "StartExecution"): ("stateMachineArn",),
    ("sfn", "StartSyncExecution"): ("stateMachineArn",),
    ("s3", "PutObject"): ("Bucket", "Key"),
    ("s3", "CreateMultipartUpload"): ("Bucket", "Key"),
    ("s3", "CompleteMultipartUpload"): ("Bucket", "Key"),
    ("s3", "CopyObject"): ("Bucket", "Key"),
    ("s3", "DeleteObject"): ("Bucket", "Key"),
    ("dynamodb", "PutItem"): ("TableName",),
    ("dynamodb", "UpdateItem"): ("TableName",),
    ("dynamodb", "DeleteItem"): ("TableName",),
}
_READS = {("s3", "GetObject"): ("Bucket", "Key"), ("dynamodb", "GetItem"): ("TableName",)}


def known(service_id, name):
    """The operation, by the names of botocore; None if nothing can come of it for another function."""
    key = (service_id.lower().replace(" ", ""), name)
    reads = key in _READS
    resource = _READS.get(key, _WRITES.get(key))
    return None if resource is None else Operation(*key, resource, reads)


def works_on(operation, params):
    parts = [params[member] for member in operation.resource if isinstance(params.get(member), str)]
    found = {"resource": "/".join(parts)}
    if operation.service == "dynamodb":
        found["marks"] = (marks.of(params.get("Key")) + marks.of(params.get("Item")))[:MOST_MARKS]
    if operation.service == "lambda":
        found["waits"] = params.get("InvocationType") != "Event"
    return found


def tokens(operation, response):
    """What the service called the effect: by this an event that carries no id is matched with its cause."""
    answer = response.get("ResponseMetadata", {}).get("HTTPHeaders", {})
    service = operation.service
    if service == "lambda":
        found = [answer.get("x-amzn-requestid")]
    elif service == "s3":
        found = [(answer.get("etag") or response.get("ETag") or "").replace('"', "")]
        if not operation.reads:
            found += [answer.get("x-amz-request-id"), answer.get("x-amz-version-id")]
    elif service in ("sqs", "sns"):
        found = _each(response, "MessageId", "Successful")
    elif service == "kinesis":
        found = _each(response, "SequenceNumber", "Records")
    elif service == "eventbridge":
        found = _each(response, "EventId", "Entries")
    else:
        found = [response.get("executionArn")]  # DynamoDB names nothing.
    return [token for token in found if token]


def _each(response, member, batch):
    """Of a single message, or of each message of a batch."""
    return [response.get(member)] + [entry.get(member) for entry in response.get(batch) or []]
