"""Reads an object."""


def handler(event, context):
    import boto3

    answer = boto3.client("s3").get_object(Bucket=event["bucket"], Key=event["key"])
    return {"content": answer["Body"].read().decode()}
