// The records of an event, by what identifies them: https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html.
import { marksOf } from './marks.mjs';
import { NAME } from './traceparent.mjs';

const ID = 'assayEvent';

// One entry per record, in their order; for an event without a list of records a single one.
export function recordsOf(event) {
  const records = event?.Records;
  if (Array.isArray(records) && records.length > 0) return records.map(record);
  if (text(event, 'detail-type') !== undefined) return [ofRule(event)];
  return [entry('invoke', { id: text(event, ID), cause: text(event, NAME) })];
}

function text(value, ...names) {
  const found = names.reduce((within, name) => within?.[name], value);
  return typeof found === 'string' ? found : undefined;
}

function entry(source, values) {
  const there = Object.entries(values).filter(([, value]) => value !== undefined && (typeof value === 'string' || value.length > 0));
  return { source, ...Object.fromEntries(there) };
}

function json(content) {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function record(one) {
  const source = text(one, 'eventSource') ?? text(one, 'EventSource') ?? '';
  switch (source) {
    case 'aws:sqs': return ofQueue(one);
    case 'aws:sns': return ofNotification(one.Sns);
    case 'aws:kinesis': return ofStream(one);
    case 'aws:dynamodb': return ofTable(one);
    case 'aws:s3': return ofObject(one);
    default: return entry(source || 'unknown', {});
  }
}

function ofQueue(one) {
  return entry('aws:sqs', {
    id: text(one, 'messageAttributes', ID, 'stringValue'),
    cause: text(one, 'messageAttributes', NAME, 'stringValue'),
    token: text(one, 'messageId'),
    key: text(one, 'attributes', 'MessageGroupId'),
    receives: text(one, 'attributes', 'ApproximateReceiveCount'),
    carried: carried(text(one, 'body')),
  });
}

// What a topic sends: to a function within a record, to a queue as the body of a message.
function ofNotification(one) {
  return entry('aws:sns', {
    id: text(one, 'MessageAttributes', ID, 'Value'),
    cause: text(one, 'MessageAttributes', NAME, 'Value'),
    token: text(one, 'MessageId'),
    carried: carried(text(one, 'Message')),
  });
}

function ofStream(one) {
  const data = json(Buffer.from(text(one, 'kinesis', 'data') ?? '', 'base64').toString());
  const id = text(one, 'eventID') ?? '';
  return entry('aws:kinesis', {
    id: text(data, ID),
    cause: text(data, NAME),
    token: text(one, 'kinesis', 'sequenceNumber'),
    key: text(one, 'kinesis', 'partitionKey'),
    shard: id.includes(':') ? id.slice(0, id.indexOf(':')) : undefined,
  });
}

// A change of an item is known by the item and the kind of change: a removal carries nothing new.
function ofTable(one) {
  const item = text(one, 'dynamodb', 'Keys', 'id', 'S');
  const change = text(one, 'eventName');
  return entry('aws:dynamodb', {
    id: item === undefined || change === undefined ? undefined : `${item}#${change}`,
    cause: text(one, 'dynamodb', 'NewImage', NAME, 'S'),
    token: text(one, 'dynamodb', 'SequenceNumber'),
    key: item,
    object: (text(one, 'eventSourceARN') ?? '').split('/')[1],
    change,
    marks: marksOf(one.dynamodb?.Keys),
    details: marksOf(one.dynamodb?.NewImage),
  });
}

function ofObject(one) {
  const raw = text(one, 's3', 'object', 'key');
  const bucket = text(one, 's3', 'bucket', 'name');
  const key = raw === undefined ? undefined : decodeURIComponent(raw.replaceAll('+', ' '));
  return entry('aws:s3', {
    id: key?.slice(key.lastIndexOf('/') + 1),
    change: text(one, 'eventName'),
    object: bucket === undefined || key === undefined ? undefined : `${bucket}/${key}`,
    token: text(one, 's3', 'object', 'eTag'),
    details: [
      text(one, 'responseElements', 'x-amz-request-id'),
      text(one, 's3', 'object', 'versionId'),
      text(one, 's3', 'object', 'sequencer'),
    ].filter(detail => detail !== undefined),
  });
}

function ofRule(event) {
  return entry('aws:events', { id: text(event, 'detail', ID), cause: text(event, 'detail', NAME), token: text(event, 'id') });
}

// The events of another service that are the content of a message: what caused them caused the message.
function carried(content) {
  const read = content?.startsWith('{') ? json(content) : undefined;
  if (text(read, 'TopicArn') !== undefined && text(read, 'Message') !== undefined) return [ofNotification(read)];
  if (text(read, 'detail-type') !== undefined && text(read, 'id') !== undefined) return [ofRule(read)];
  return Array.isArray(read?.Records) ? read.Records.filter(one => text(one, 'eventSource') === 'aws:s3').map(ofObject) : undefined;
}
