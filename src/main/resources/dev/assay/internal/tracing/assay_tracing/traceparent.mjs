// What names the cause of an event, in the form of W3C's header: https://www.w3.org/TR/trace-context/#traceparent-header.
export const NAME = 'traceparent';
const FORM = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

// As it is carried: sampled, always.
export function of(trace, span) {
  return `00-${trace}-${span}-01`;
}

export function spanOf(parent) {
  return parent.slice(36, 52);
}

// The trace of what caused an invocation; undefined if there are several, or a record without.
export function commonTrace(records) {
  const traces = new Set(records.map(record => FORM.exec(record.cause ?? '')?.[1]));
  return traces.size === 1 ? [...traces][0] : undefined;
}
