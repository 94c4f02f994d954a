// Serves a Node handler over the Lambda Runtime API: async, or with a callback. Errors, logs and context have the form
// of AWS's own client: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html,
// https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html, https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const [, host, port, prefix] = /^([^:/]+):(\d+)(\/.*)?$/.exec(process.env.AWS_LAMBDA_RUNTIME_API);
const root = (prefix ?? '') + '/2018-06-01/runtime';
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const name = process.argv.pop();
let current;
let whenNothingIsLeft;

function call(method, route, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const request = http.request({ host, port, agent, method, path: root + route, headers: { ...headers, ...length } }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts).toString() }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

function described(error) {
  const known = error instanceof Error;
  return {
    errorType: known ? error.name : typeof error,
    errorMessage: known ? error.message : String(error),
    trace: known && error.stack ? error.stack.split('\n') : [],
  };
}

function fault(kind, message) {
  return Object.assign(new Error(message), { name: kind });
}

async function fail(route, kind, error) {
  const failure = described(error);
  log('ERROR', `${kind}\t${JSON.stringify(failure)}`);
  await call('POST', route, JSON.stringify(failure), {
    'Content-Type': 'application/json',
    'Lambda-Runtime-Function-Error-Type': failure.errorType,
  });
}

function log(level, ...message) {
  process.stdout.write(`${new Date().toISOString()}\t${current ?? 'undefined'}\t${level}\t${format(...message)}\n`);
}

function setUpLogging() {
  const levels = { log: 'INFO', info: 'INFO', debug: 'DEBUG', warn: 'WARN', error: 'ERROR', trace: 'TRACE' };
  for (const [method, level] of Object.entries(levels)) {
    console[method] = (...message) => log(level, ...message);
  }
}

async function load() {
  const { dir, base } = path.parse(name);
  const [, module, names] = /^([^.]*)\.(.*)$/.exec(base) ?? [];
  if (!names) throw fault('Runtime.MalformedHandlerName', `Bad handler: ${name}`);
  const file = path.resolve(process.env.LAMBDA_TASK_ROOT, dir, module);
  const found = ['', '.js', '.mjs', '.cjs'].map(end => file + end).find(one => fs.statSync(one, { throwIfNoEntry: false })?.isFile());
  if (!found) throw fault('Runtime.ImportModuleError', `Error: Cannot find module '${module}'`);
  const exported = await imported(found);
  const handler = names.split('.').reduce((within, part) => within?.[part], exported) ?? exported.default?.[names];
  if (handler === undefined) throw fault('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
  if (typeof handler !== 'function') throw fault('Runtime.HandlerNotFound', `${name} is not a function`);
  return handler;
}

async function imported(file) {
  try {
    return await import(pathToFileURL(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw fault('Runtime.UserCodeSyntaxError', String(error));
    if (['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(error?.code)) {
      throw fault('Runtime.ImportModuleError', String(error));
    }
    throw error;
  }
}

function contextOf(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  const json = header => (headers[header] ? JSON.parse(headers[header]) : undefined);
  return {
    callbackWaitsForEmptyEventLoop: true,
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: json('lambda-runtime-client-context'),
    identity: json('lambda-runtime-cognito-identity'),
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

// A handler that has nothing left to do and gave no answer has answered null.
function result(handler, event, context) {
  return new Promise((resolve, reject) => {
    whenNothingIsLeft = () => resolve(null);
    const callback = (error, value) => {
      const settle = () => (error ? reject(error) : resolve(value));
      if (error || !context.callbackWaitsForEmptyEventLoop) settle();
      else whenNothingIsLeft = settle;
    };
    const returned = handler(event, context, callback);
    if (typeof returned?.then === 'function') returned.then(resolve, reject);
  });
}

function written(answer) {
  try {
    return JSON.stringify(answer ?? null);
  } catch {
    throw new Error('Unable to stringify response body');
  }
}

async function serve(handler) {
  const next = await call('GET', '/invocation/next');
  current = next.headers['lambda-runtime-aws-request-id'];
  process.env._X_AMZN_TRACE_ID = next.headers['lambda-runtime-trace-id'] ?? '';
  let answer;
  try {
    answer = written(await result(handler, JSON.parse(next.body), contextOf(next.headers)));
  } catch (error) {
    whenNothingIsLeft = undefined;
    return fail(`/invocation/${current}/error`, 'Invoke Error', error);
  }
  whenNothingIsLeft = undefined;
  await call('POST', `/invocation/${current}/response`, answer, { 'Content-Type': 'application/json' });
}

// What nobody caught ends the process, with the statuses of AWS's client.
async function uncaught(kind, error, status) {
  try {
    await fail(current ? `/invocation/${current}/error` : '/init/error', kind, error);
  } finally {
    process.exit(status);
  }
}

process.on('beforeExit', () => whenNothingIsLeft?.());
process.on('uncaughtException', error => uncaught('Uncaught Exception', error, 129));
process.on('unhandledRejection', reason => {
  const error = Object.assign(fault('Runtime.UnhandledPromiseRejection', String(reason)), { stack: reason?.stack ?? '' });
  uncaught('Unhandled Promise Rejection', error, 128);
});

async function main() {
  let handler;
  try {
    handler = await load();
  } catch (error) {
    await fail('/init/error', 'Uncaught Exception', error);
    process.exit(1);
  }
  for (;;) await serve(handler);
}

setUpLogging();
main();
