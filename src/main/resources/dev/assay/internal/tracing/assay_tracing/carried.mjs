// Puts the id of an SDK call where it arrives with its effect. Whatever has no place for it stays as it is, and is matched afterwards.
import { NAME } from './traceparent.mjs';

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
const MOST_ATTRIBUTES = 10;

// The input with the id in it; the function's own is not changed.
export function addId(input, { service, name }, id) {
  switch (`${service}.${name}`) {
    case 'sqs.SendMessage':
    case 'sns.Publish':
      return withAttribute(input, id);
    case 'sqs.SendMessageBatch':
      return { ...input, Entries: input.Entries?.map(one => withAttribute(one, id)) };
    case 'sns.PublishBatch':
      return { ...input, PublishBatchRequestEntries: input.PublishBatchRequestEntries?.map(one => withAttribute(one, id)) };
    case 's3.PutObject':
    case 's3.CreateMultipartUpload':
      return { ...input, Metadata: { ...input.Metadata, [NAME]: id } };
    case 'lambda.Invoke':
      return input.ClientContext === undefined
        ? { ...input, ClientContext: Buffer.from(JSON.stringify({ custom: { [NAME]: id } })).toString('base64') }
        : input;
    case 'dynamodb.PutItem':
      return process.env.ASSAY_TRACE_ITEMS && !(NAME in (input.Item ?? {}))
        ? { ...input, Item: { ...input.Item, [NAME]: { S: id } } }
        : input;
    default:
      return input;
  }
}

function withAttribute(message, id) {
  const attributes = message.MessageAttributes ?? {};
  return NAME in attributes || Object.keys(attributes).length >= MOST_ATTRIBUTES
    ? message
    : { ...message, MessageAttributes: { ...attributes, [NAME]: { DataType: 'String', StringValue: id } } };
}

// The id that an object or an item carries that was read; undefined if it carries none.
export function readFrom(output) {
  return output.Metadata?.[NAME] ?? output.Item?.[NAME]?.S;
}
