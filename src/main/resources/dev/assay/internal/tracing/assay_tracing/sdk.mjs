// Has every client of the AWS SDK for JavaScript 3 record its calls. The client's base class is found when the SDK loads it;
// a client that a bundler has put into the function's own file is not found.
import Module from 'node:module';
import { addId, readFrom } from './carried.mjs';
import { Invocation } from './invocation.mjs';
import { operationOf, tokensOf, worksOn } from './operations.mjs';

// In the order in which the SDK has moved it.
const BASES = ['@aws-sdk/smithy-client', '@smithy/smithy-client', '@smithy/core/client'];
const changed = new WeakSet();

export function recordCalls() {
  const load = Module._load;
  Module._load = function (request, ...rest) {
    const loaded = load.call(this, request, ...rest);
    if (BASES.includes(request) && loaded.Client) change(loaded.Client.prototype);
    return loaded;
  };
}

function change(client) {
  if (changed.has(client)) return;
  changed.add(client);
  const { send } = client;
  // Only what is sent: a URL that is signed beforehand is no call.
  client.send = function (command, ...rest) {
    // Last: a document client has made attribute values of what it was given before.
    command.middlewareStack?.add(recorded, { step: 'initialize', priority: 'low', name: 'assayTracing', override: true });
    return send.call(this, command, ...rest);
  };
}

function recorded(next, context) {
  return async args => {
    const call = begun(context, args.input);
    if (!call) return next(args);
    call.works(worksOn(call.operation, args.input));
    let result;
    try {
      result = await next({ ...args, input: addId(args.input, call.operation, call.id) });
    } catch (error) {
      call.failed(error);
      throw error;
    }
    call.succeeded(tokensOf(call.operation, result), readFrom(result.output));
    return result;
  };
}

function begun({ clientName, commandName }, input) {
  const operation = operationOf(clientName, commandName);
  return operation === undefined || input.InvocationType === 'DryRun' ? undefined : Invocation.current?.call(operation);
}
