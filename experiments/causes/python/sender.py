"""Sends through every service, always to the same keys, as Sender.java does.

Each call leaves its nonce, which is the request id and the number of the call, where tracing does not look: in content, in a map
within an item, in metadata.
"""
import json

import boto3

queues, topics, streams, buses, tables, objects = (
    boto3.client(name) for name in ("sqs", "sns", "kinesis", "events", "dynamodb", "s3"))


def handler(event, context):
    sender = Sender(event, context.aws_request_id)
    for _ in range(int(event["rounds"])):
        sender.messages()
        sender.records()
        sender.through_queue()
    return sender.calls


class Sender:
    def __init__(self, to, request):
        self.to, self.request, self.calls = to, request, 0

    def nonce(self):
        self.calls += 1
        return "%s#%d" % (self.request, self.calls - 1)

    def content(self):
        return json.dumps({"bucket": self.to["bucket"], "nonce": self.nonce()})

    def messages(self):
        queues.send_message(QueueUrl=self.to["queue"], MessageBody=self.content())
        body = self.content()
        queues.send_message_batch(
            QueueUrl=self.to["queue"], Entries=[{"Id": one, "MessageBody": body} for one in ("a", "b")])
        topics.publish(TopicArn=self.to["topic"], Message=self.content())

    def records(self):
        streams.put_record(StreamName=self.to["name"], PartitionKey="same", Data=self.content().encode())
        self.event(self.to["name"])
        # A resource of boto3 makes attribute values of what it is given.
        boto3.resource("dynamodb").Table(self.to["name"]).put_item(
            Item={"id": "same", "bucket": self.to["bucket"], "nonce": {"is": self.nonce()}})
        self.object("in/")

    def through_queue(self):
        """To a topic, a rule and a bucket that send to a queue."""
        topics.publish(TopicArn=self.to["hop"], Message=self.content())
        self.event(self.to["name"] + "-hop/")
        self.object("-hop/")

    def event(self, source):
        buses.put_events(Entries=[{"Source": source, "DetailType": "causes", "Detail": self.content()}])

    def object(self, folder):
        objects.put_object(
            Bucket=self.to["bucket"], Key=folder + "same", Body=b"same", Metadata={"nonce": self.nonce()})
