"""Is called by every service, and writes down the nonces of its event in the order of its records, as Recipient.java does."""
import base64
import json

import boto3

objects = boto3.client("s3")


def handler(event, context):
    found = [of_record(record) for record in event["Records"]] if "Records" in event else [event["detail"]]
    truth = "\n".join(one["nonce"] for one in found)
    objects.put_object(Bucket=found[0]["bucket"], Key="truth/" + context.aws_request_id, Body=truth.encode())
    return ""


def of_record(record):
    if "kinesis" in record:
        return json.loads(base64.b64decode(record["kinesis"]["data"]))
    if "dynamodb" in record:
        item = record["dynamodb"]["NewImage"]
        return {"bucket": item["bucket"]["S"], "nonce": item["nonce"]["M"]["is"]["S"]}
    if "s3" in record:
        return of_object(record["s3"])
    if "Sns" in record:
        return json.loads(record["Sns"]["Message"])
    return of_message(json.loads(record["body"]))


def of_message(body):
    """Of a queue: what a function sent, or what a topic, a bucket or a rule put into it."""
    if "TopicArn" in body:
        return json.loads(body["Message"])
    if "Records" in body:
        return of_object(body["Records"][0]["s3"])
    return body.get("detail", body)


def of_object(s3):
    """Of this version: the key has been written again since."""
    bucket, one = s3["bucket"]["name"], s3["object"]
    head = objects.head_object(Bucket=bucket, Key=one["key"], VersionId=one["versionId"])
    return {"bucket": bucket, "nonce": head["Metadata"].get("nonce", "")}
