// Operations that can trigger a function, or whose effect another function can read later.
import { marksOf } from './marks.mjs';

const MOST_MARKS = 32;
const OBJECT = ['Bucket', 'Key'];
const STREAM = ['StreamName', 'StreamARN'];
const WRITES = {
  lambda: { Invoke: ['FunctionName'] },
  sns: { Publish: ['TopicArn'], PublishBatch: ['TopicArn'] },
  sqs: { SendMessage: ['QueueUrl'], SendMessageBatch: ['QueueUrl'] },
  kinesis: { PutRecord: STREAM, PutRecords: STREAM },
  eventbridge: { PutEvents: [] },
  sfn: { StartExecution: ['stateMachineArn'], StartSyncExecution: ['stateMachineArn'] },
  s3: {
    PutObject: OBJECT, CreateMultipartUpload: OBJECT, CompleteMultipartUpload: OBJECT, CopyObject: OBJECT, DeleteObject: OBJECT,
  },
  dynamodb: { PutItem: ['TableName'], UpdateItem: ['TableName'], DeleteItem: ['TableName'] },
};
const READS = { s3: { GetObject: OBJECT }, dynamodb: { GetItem: ['TableName'] } };

// By the names of the SDK, S3Client and PutObjectCommand; undefined if nothing can come of it for another function.
export function operationOf(clientName = '', commandName = '') {
  const service = clientName.replace(/Client$/, '').toLowerCase();
  const name = commandName.replace(/Command$/, '');
  const resource = WRITES[service]?.[name] ?? READS[service]?.[name];
  return resource && { service, name, resource, reads: READS[service]?.[name] !== undefined };
}

export function worksOn({ service, resource }, input) {
  return {
    resource: resource.map(member => input[member]).filter(one => typeof one === 'string').join('/'),
    marks: service === 'dynamodb' ? [...marksOf(input.Key), ...marksOf(input.Item)].slice(0, MOST_MARKS) : undefined,
    waits: service === 'lambda' && input.InvocationType !== 'Event',
  };
}

// What the service called the effect: by this an event that carries no id is matched with its cause.
export function tokensOf({ service, reads }, { output, response }) {
  const header = name => response?.headers?.[name];
  switch (service) {
    case 'lambda': return there(header('x-amzn-requestid') ?? output.$metadata?.requestId);
    case 's3': {
      const etag = (header('etag') ?? output.ETag)?.replaceAll('"', '');
      return reads ? there(etag) : there(etag, header('x-amz-request-id'), header('x-amz-version-id'));
    }
    case 'sqs':
    case 'sns': return each(output, 'MessageId', 'Successful');
    case 'kinesis': return each(output, 'SequenceNumber', 'Records');
    case 'eventbridge': return each(output, 'EventId', 'Entries');
    default: return there(output.executionArn); // DynamoDB names nothing.
  }
}

function there(...tokens) {
  return tokens.filter(Boolean);
}

// Of a single message, or of each message of a batch.
function each(output, member, batch) {
  return there(output[member], ...(output[batch] ?? []).map(one => one[member]));
}
