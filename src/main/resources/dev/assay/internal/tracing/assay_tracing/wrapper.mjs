// Stands around a Node function's own handler, which ASSAY_HANDLER names, and pushes a record of each invocation before it
// ends. The same records as those of dev.assay.internal.tracing.TracedHandler: docs/guide/tracing.md.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Invocation } from './invocation.mjs';
import { InvocationLog } from './invocation_log.mjs';
import { recordCalls } from './sdk.mjs';

if (process.env.ASSAY_COMPONENT) recordCalls();

// The function's handler, named as Lambda's runtime names it.
async function ownHandler(name) {
  const { dir, base } = path.parse(name);
  const [, module, exported] = /^([^.]*)\.(.*)$/.exec(base);
  const file = path.resolve(process.env.LAMBDA_TASK_ROOT ?? '/var/task', dir, module);
  const found = ['.js', '.mjs', '.cjs'].map(end => file + end).find(one => fs.existsSync(one));
  if (!found) throw new Error(`Cannot find module '${dir ? dir + '/' : ''}${module}'`);
  const loaded = await import(pathToFileURL(found));
  const handler = exported.split('.').reduce((within, part) => within?.[part], loaded) ?? loaded.default?.[exported];
  if (typeof handler !== 'function') throw new Error(`${name} is undefined or not exported`);
  return handler;
}

// Before the function is loaded: it may keep the streams that it finds.
const log = InvocationLog.ofThisProcess();
const own = await ownHandler(process.env.ASSAY_HANDLER);

async function withPromise(event, context) {
  const invocation = Invocation.begin(event, context, log);
  try {
    const returned = own(event, context);
    // As Lambda does: what a handler returns counts only if it is a promise.
    const answer = typeof returned?.then === 'function' ? await returned : undefined;
    invocation.succeeded(answer);
    return answer;
  } catch (error) {
    invocation.failed(error);
    throw error;
  } finally {
    await invocation.push();
  }
}

// Lambda waits behind the callback, so it is called when the record has been pushed.
function withCallback(event, context, callback) {
  const invocation = Invocation.begin(event, context, log);
  let ended;
  const end = (error, answer) => {
    ended ??= (async () => {
      if (error) invocation.failed(error);
      else invocation.succeeded(answer);
      await invocation.push();
    })();
    return ended;
  };
  const answered = (error, answer) => void end(error, answer).then(() => callback(error, answer));
  try {
    const returned = own(event, context, answered);
    if (typeof returned?.then === 'function') {
      return returned.then(
        answer => end(undefined, answer).then(() => answer),
        error => end(error ?? new Error('rejected')).then(() => Promise.reject(error)),
      );
    }
  } catch (error) {
    return end(error).then(() => Promise.reject(error));
  }
  return undefined;
}

export const handler = own.length > 2 ? (event, context, callback) => withCallback(event, context, callback) : withPromise;
