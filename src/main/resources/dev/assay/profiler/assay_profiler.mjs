// Writes the profile of one invocation, under the names and in the types of Assay's Java Inspector and of SAAF's.
//
//   import { Inspector } from './assay_profiler.mjs';
//
//   export async function handler(event, context) {
//     const inspector = new Inspector();           // first: it starts the clocks
//     inspector.inspectAll();
//     inspector.inspectInvocation(context.awsRequestId);
//     inspector.addAttribute('primes', sieve(event.n));
//     inspector.inspectAllDeltas();
//     return await inspector.finish();
//   }
//
// One file, no packages, Node 20 or later. An attribute that the machine does not tell is absent. If ASSAY_PROFILE_BUCKET
// names a bucket, finish() puts the profile there, as the Java profiler does: docs/guide/profile.md.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';

const CONTAINER_ID = '/tmp/container-id';
const TICKS = ['cpuUsr', 'cpuNice', 'cpuKrn', 'cpuIdle', 'cpuIowait', 'cpuIrq', 'cpuSoftIrq', 'vmcpusteal'];
const ATTEMPTS = 3;
let called = false;

function text(path) {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

// The value of the first line that begins with a name.
function value(from, name, separator = ':') {
  for (const line of from.split('\n')) {
    const end = line.indexOf(separator);
    if (end >= 0 && line.slice(0, end).trim() === name) return line.slice(end + separator.length).trim();
  }
  return undefined;
}

function number(digits) {
  return digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : undefined;
}

function kilobytes(from, name) {
  return number(value(from, name)?.split(/\s+/)[0]);
}

function counters() {
  const stat = text('/proc/stat');
  const ticks = value(stat, 'cpu', ' ')?.split(/\s+/) ?? [];
  return {
    ...Object.fromEntries(TICKS.map((name, i) => [name, number(ticks[i])])),
    contextSwitches: number(value(stat, 'ctxt', ' ')),
  };
}

function faults() {
  const vmstat = text('/proc/vmstat');
  return { pageFaults: number(value(vmstat, 'pgfault', ' ')), majorPageFaults: number(value(vmstat, 'pgmajfault', ' ')) };
}

// The instance's name, which whoever comes first writes, and whether that was us; neither if nobody can.
function container() {
  const name = randomUUID();
  try {
    fs.writeFileSync(CONTAINER_ID, name, { flag: 'wx' });
    return [name, 1];
  } catch (error) {
    return error.code === 'EEXIST' ? [text(CONTAINER_ID).split('\n')[0], 0] : [];
  }
}

// To 10 ms; both clocks count hundredths of a second since boot.
function processAgeMillis() {
  const stat = text('/proc/self/stat');
  const uptime = text('/proc/uptime').split(' ')[0];
  if (!stat || !uptime) return undefined;
  const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  return Math.max(10 * (Number(uptime.replace('.', '')) - ticks), 0);
}

// One part of a key, whatever the function gave.
function part(name) {
  const kept = String(name ?? '').slice(0, 128).replace(/[^A-Za-z0-9_.-]/g, '_').replace(/^\./, '_');
  return kept || 'unknown';
}

// Serves one invocation.
export class Inspector {
  #nanos = process.hrtime.bigint();
  #cpu = process.cpuUsage();
  #attributes = {};
  #ticks;
  #memory;

  constructor() {
    this.#put({ version: 0.5, lang: 'node', startTime: Date.now(), coldStart: called ? 0 : 1 });
    if (!called && (process.env.AWS_LAMBDA_INITIALIZATION_TYPE ?? 'on-demand') === 'on-demand') {
      this.#put({ initDuration: processAgeMillis() });
    }
    called = true;
  }

  #put(values) {
    for (const [key, one] of Object.entries(values)) if (one !== undefined) this.#attributes[key] = one;
  }

  #millis() {
    return Number(process.hrtime.bigint() - this.#nanos) / 1e6;
  }

  inspectContainer() {
    if ('uuid' in this.#attributes) return this.#put({ SAAFContainerError: 'inspectContainer was called twice' });
    const [uuid, newcontainer] = container();
    this.#put({ uuid, newcontainer, vmuptime: number(value(text('/proc/stat'), 'btime', ' ')) });
    this.#put({ cgroup: text('/proc/self/cgroup').split('\n').find(line => line.startsWith('0::'))?.slice(3) });
  }

  inspectPlatform() {
    const { env } = process;
    if (env.AWS_LAMBDA_LOG_STREAM_NAME) {
      this.#put({
        platform: 'AWS Lambda',
        containerID: env.AWS_LAMBDA_LOG_STREAM_NAME,
        functionName: env.AWS_LAMBDA_FUNCTION_NAME,
        functionMemory: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
        functionRegion: env.AWS_REGION,
      });
    } else {
      this.#put({ platform: 'Unknown Platform' });
    }
    this.#put({
      traceId: (env._X_AMZN_TRACE_ID ?? '').split(';').find(one => one.startsWith('Root='))?.slice(5),
      architecture: os.machine(),
      nodeVersion: process.versions.node,
      processors: os.availableParallelism(),
    });
  }

  inspectLinux() {
    this.#put({ linuxVersion: [os.type(), os.hostname(), os.release(), os.version(), os.machine()].join(' ') });
  }

  inspectMemory() {
    const memory = text('/proc/meminfo');
    const [total, free] = ['MemTotal', 'MemFree'].map(name => kilobytes(memory, name));
    this.#put({ totalMemory: total?.toString(), freeMemory: free?.toString() });
    this.#memory = faults();
    this.#put(this.#memory);
  }

  inspectMemoryDelta() {
    if (!this.#memory) {
      return this.#put({ SAAFMemoryDeltaError: 'inspectMemory was not called before inspectMemoryDelta' });
    }
    return this.#deltas(this.#memory, faults());
  }

  inspectCPU() {
    const cpu = text('/proc/cpuinfo');
    this.#put({
      cpuType: value(cpu, 'model name'),
      cpuModel: value(cpu, 'model') ?? value(cpu, 'CPU part'),
      cpuCores: value(cpu, 'cpu cores'),
    });
    this.#ticks = counters();
    this.#put(this.#ticks);
  }

  inspectCPUDelta() {
    if (!this.#ticks) return this.#put({ SAAFCPUDeltaError: 'inspectCPU was not called before inspectCPUDelta' });
    return this.#deltas(this.#ticks, counters());
  }

  #deltas(before, after) {
    for (const [key, one] of Object.entries(after)) {
      if (one !== undefined && before[key] !== undefined) this.#put({ [key + 'Delta']: one - before[key] });
    }
  }

  inspectInvocation(requestId) {
    this.#put({ requestId });
  }

  inspectAll() {
    this.inspectContainer();
    this.inspectPlatform();
    this.inspectLinux();
    this.inspectMemory();
    this.inspectCPU();
    this.addTimeStamp('frameworkRuntime');
  }

  inspectAllDeltas() {
    const framework = this.#attributes.frameworkRuntime;
    if (framework !== undefined) this.#put({ userRuntime: Math.round(this.#millis()) - framework });
    const begin = this.#millis();
    this.inspectCPUDelta();
    this.inspectMemoryDelta();
    this.#put({ frameworkRuntimeDeltas: Math.round(this.#millis() - begin) });
  }

  addAttribute(key, one) {
    this.#attributes[key] = one;
  }

  getAttribute(key) {
    return this.#attributes[key];
  }

  addTimeStamp(key, timeSince) {
    this.#attributes[key] = timeSince === undefined ? Math.round(this.#millis()) : Date.now() - timeSince;
  }

  // All attributes; a promise of them if they are pushed.
  finish() {
    const used = process.cpuUsage(this.#cpu);
    const status = text('/proc/self/status');
    this.#put({
      cpuTime: (used.user + used.system) / 1000,
      memoryUsed: kilobytes(status, 'VmRSS'),
      maxMemoryUsed: kilobytes(status, 'VmHWM'),
      endTime: Date.now(),
      runtime: Math.round(this.#millis()),
      duration: this.#millis(),
    });
    return process.env.ASSAY_PROFILE_BUCKET?.trim() ? this.#push() : this.#attributes;
  }

  async #push() {
    delete this.#attributes.profilePushDuration;
    delete this.#attributes.profilePushError;
    const prefix = process.env.ASSAY_PROFILE_PREFIX ?? '';
    this.#attributes.executionId ??= randomUUID();
    this.#put({ runId: prefix.slice(prefix.lastIndexOf('/') + 1) || undefined });
    const begin = this.#millis();
    const profilePushError = await pushed(this.#attributes, prefix);
    this.#put({ profilePushDuration: this.#millis() - begin, profilePushError });
    return this.#attributes;
  }
}

// What a function that an event source calls says about the records of its event: which it has processed, in which order.
//
//   const log = EventLog.begin();
//   for (const [place, record] of event.Records.entries()) {
//     await store(record);
//     log.processed(place);
//   }
//
// Without it, all records of an invocation that ended well count as processed, except those in batchItemFailures.
export class EventLog {
  #processed;

  constructor(processed) {
    this.#processed = processed;
  }

  // From now on a record of this invocation counts as processed only if processed() says so.
  static begin() {
    const processed = [];
    globalThis[Symbol.for('assay.eventLog')] = processed;
    return new EventLog(processed);
  }

  // Its place in the event, from 0. Say so once for each time that it was processed.
  processed(record) {
    if (!(record >= 0)) throw new RangeError(`record (${record}) must be at least 0`);
    this.#processed.push(record);
  }
}

// Why the profile could not be put; undefined if it was.
async function pushed(profile, prefix) {
  const bucket = process.env.ASSAY_PROFILE_BUCKET;
  const own = [profile.uuid ?? container()[0], profile.requestId, profile.executionId];
  const failure = await stored(profile, bucket, prefix, own);
  if (failure === undefined) return undefined;
  const message = said('profile', bucket, failure);
  if (process.env.ASSAY_PROFILE_REQUIRED?.toLowerCase() === 'true') throw new Error(message);
  return message;
}

// Puts another record of an invocation than its profile, if ASSAY_INVOCATION_BUCKET names a bucket. For Assay's tracing.
export async function pushInvocation(requestId, executionId, record) {
  const bucket = process.env.ASSAY_INVOCATION_BUCKET?.trim();
  if (!bucket) return;
  const prefix = process.env.ASSAY_INVOCATION_PREFIX ?? '';
  const [uuid] = container();
  const whole = { requestId, executionId, runId: prefix.slice(prefix.lastIndexOf('/') + 1), uuid, ...record };
  const failure = await stored(whole, bucket, prefix, [uuid, requestId, executionId]);
  if (failure !== undefined) said('record', bucket, failure);
}

function said(what, bucket, failure) {
  const message = `${what} could not be put into bucket ${bucket}: ${failure}`;
  process.stderr.write(`[assay] ${message}\n`);
  return message;
}

// Why it could not be put; undefined if it was.
async function stored(record, bucket, prefix, own) {
  try {
    if (prefix && prefix.split('/').some(one => ['', '.', '..'].includes(one.trim()))) {
      throw new Error(`prefix (${prefix}) must be names with single slashes between, without . and ..`);
    }
    const key = [...(prefix ? [prefix] : []), ...own.map(part)].join('/') + '.json';
    return await attempts(bucket, key, Buffer.from(JSON.stringify(record)));
  } catch (error) {
    return String(error);
  }
}

async function attempts(bucket, key, body) {
  let failure = '';
  let pause = 50;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) {
      await new Promise(resolve => setTimeout(resolve, Math.random() * pause));
      pause *= 4;
    }
    try {
      const { status, answer } = await put(bucket, key, body);
      if (Math.floor(status / 100) === 2) return undefined;
      failure = `status ${status} ${/<Code>(.*?)<\/Code>/.exec(answer)?.[1] ?? ''}`.trim();
      if (Math.floor(status / 100) !== 5 && ![408, 429].includes(status)) return failure;
    } catch (error) {
      failure = String(error);
    }
  }
  return failure;
}

function put(bucket, key, body) {
  const { env } = process;
  const region = env.AWS_REGION ?? 'us-east-1';
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL;
  const address = new URL(endpoint ?? `https://${bucket}.s3.${region}.amazonaws.com`);
  const path = ((endpoint ? '/' + bucket : '') + '/' + key).split('/').map(encodeURIComponent).join('/');
  const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const headers = {
    'content-type': 'application/json',
    host: address.host,
    'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    'x-amz-date': moment,
    ...(env.AWS_SESSION_TOKEN ? { 'x-amz-security-token': env.AWS_SESSION_TOKEN } : {}),
  };
  headers.authorization = signature(path, headers, moment, region);
  headers['content-length'] = body.length;
  return new Promise((resolve, reject) => {
    const client = address.protocol === 'https:' ? https : http;
    const request = client.request(address, { method: 'PUT', path, headers, timeout: 5000, agent: false }, response => {
      const parts = [];
      response.on('data', one => parts.push(one));
      response.on('end', () => resolve({ status: response.statusCode, answer: Buffer.concat(parts).toString() }));
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 5 s')));
    request.on('error', reject);
    request.end(body);
  });
}

// AWS's Signature Version 4.
function signature(path, headers, moment, region) {
  const sorted = Object.keys(headers).sort();
  const names = sorted.join(';');
  const lines = sorted.map(name => `${name}:${headers[name]}`);
  const canonical = ['PUT', path, '', ...lines, '', names, headers['x-amz-content-sha256']].join('\n');
  const scope = `${moment.slice(0, 8)}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [moment.slice(0, 8), region, 's3', 'aws4_request'].reduce(
    (secret, one) => createHmac('sha256', secret).update(one).digest(),
    'AWS4' + process.env.AWS_SECRET_ACCESS_KEY,
  );
  const signed = createHmac('sha256', key).update(toSign).digest('hex');
  return `AWS4-HMAC-SHA256 Credential=${process.env.AWS_ACCESS_KEY_ID}/${scope}, SignedHeaders=${names}, Signature=${signed}`;
}
