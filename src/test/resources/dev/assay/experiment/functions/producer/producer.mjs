// Writes an object, and calls a function that reads it. With a callback, and before its SDK is loaded, as many functions do.
export function handler(event, context, callback) {
  produce(event, context.awsRequestId).then(answer => callback(null, answer), callback);
}

async function produce({ bucket, fails }, key) {
  const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
  const { PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  await new S3Client({ forcePathStyle: true }).send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: 'same' }));
  const { Payload } = await new LambdaClient().send(
    new InvokeCommand({ FunctionName: process.env.CONSUMER_FUNCTION, Payload: JSON.stringify({ bucket, key }) }),
  );
  if (fails) throw new Error('as asked');
  return JSON.parse(Buffer.from(Payload).toString());
}
