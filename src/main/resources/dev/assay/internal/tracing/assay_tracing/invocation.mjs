// The record of one invocation while it runs. One at a time: an instance serves one invocation after the other.
import { randomUUID } from 'node:crypto';
import { pushInvocation } from './assay_profiler.mjs';
import { recordsOf } from './events.mjs';
import * as traceparent from './traceparent.mjs';

const MOST_CALLS = 10_000;
// Where the function's own profiler leaves what it has processed; that one is another module than ours.
const EVENT_LOG = Symbol.for('assay.eventLog');

let servedBefore = false;

// The wall clock is read once: no call seems to begin before its invocation, or to end after it.
class Clock {
  startMicros = Math.round((performance.timeOrigin + performance.now()) * 1000);
  #start = process.hrtime.bigint();

  nanos() {
    return process.hrtime.bigint() - this.#start;
  }

  microsAt(nanos) {
    return this.startMicros + Number(nanos / 1000n);
  }

  millisSince(nanos) {
    return Number(this.nanos() - nanos) / 1e6;
  }
}

// One SDK call. It may still run when the invocation ends.
class Call {
  #clock;
  #start;

  constructor(operation, parent, clock) {
    this.operation = operation;
    this.id = parent;
    this.#clock = clock;
    this.#start = clock.nanos();
    this.record = {
      span: traceparent.spanOf(parent),
      service: operation.service,
      operation: operation.name,
      reads: operation.reads,
      startMicros: clock.microsAt(this.#start),
    };
  }

  // What it works on, in the service's own names.
  works(values) {
    for (const [name, value] of Object.entries(values)) {
      if (value && value.length !== 0) this.record[name] = value;
    }
  }

  succeeded(tokens, from) {
    this.record.millis = this.#clock.millisSince(this.#start);
    this.works({ tokens, from });
  }

  failed(error) {
    this.record.millis = this.#clock.millisSince(this.#start);
    this.record.error = error?.name ?? typeof error;
  }
}

function takeEventLog() {
  const processed = globalThis[EVENT_LOG];
  globalThis[EVENT_LOG] = undefined;
  return processed;
}

export class Invocation {
  static current;

  #clock = new Clock();
  #execution = randomUUID();
  #random = this.#execution.replaceAll('-', '');
  #trace = this.#random;
  #calls = [];
  #unrecorded = 0;
  #requestId;
  #log;
  #record;

  constructor(requestId, log) {
    this.#requestId = requestId;
    this.#log = log;
  }

  // The record gets the end of the log if the invocation fails, or fails in part.
  static begin(event, context, log) {
    log.begin();
    const one = new Invocation(context.awsRequestId, log);
    const events = recordsOf(event);
    const invoked = context.clientContext?.custom?.[traceparent.NAME];
    if (invoked) events[0].cause = invoked;
    one.#record = {
      function: context.functionName,
      startMicros: one.#clock.startMicros,
      coldStart: servedBefore ? 0 : 1,
      events,
    };
    one.#trace = traceparent.commonTrace(events) ?? one.#trace;
    servedBefore = true;
    takeEventLog();
    Invocation.current = one;
    return one;
  }

  // Begins an SDK call; undefined if there were too many of them to record.
  call(operation) {
    if (this.#calls.length === MOST_CALLS) {
      this.#unrecorded++;
      return undefined;
    }
    const id = traceparent.of(this.#trace, this.#span(this.#calls.length + 1));
    const call = new Call(operation, id, this.#clock);
    this.#calls.push(call);
    return call;
  }

  // That of the invocation is number 0, those of its calls follow.
  #span(number) {
    return this.#random.slice(0, 12) + number.toString(16).padStart(4, '0');
  }

  succeeded(answer) {
    this.#record.outcome = 'success';
    const failures = answer?.batchItemFailures;
    if (Array.isArray(failures) && failures.length > 0) this.#record.failed = failures.map(one => String(one?.itemIdentifier));
  }

  failed(error) {
    Object.assign(this.#record, { outcome: 'error', error: String(error), log: this.#log.text(error) });
  }

  // A failure to push is in the function's log, and shows as a missing record.
  async push() {
    Invocation.current = undefined;
    const record = this.#record;
    record.millis = this.#clock.millisSince(0n);
    const processed = takeEventLog();
    if (processed !== undefined) record.processed = processed;
    if (record.failed || processed?.length < record.events.length) record.log ??= this.#log.text() || undefined;
    Object.assign(record, { trace: this.#trace, span: this.#span(0) });
    if (process.env.ASSAY_COMPONENT) record.component = process.env.ASSAY_COMPONENT;
    record.calls = this.#calls.map(call => ({ ...call.record }));
    if (this.#unrecorded > 0) record.unrecorded = this.#unrecorded;
    await pushInvocation(this.#requestId, this.#execution, record);
  }
}
