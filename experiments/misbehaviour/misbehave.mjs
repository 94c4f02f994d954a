// Misbehaves as its event asks.
import { spawn } from 'node:child_process';

if (process.env.FAIL_IN_INIT) throw new Error('as asked');

const kept = [];

const behaviours = {
  none: () => ({}),
  pause: () => new Promise(resolve => setTimeout(() => resolve({}), 300)),
  exception: () => { throw new Error('as asked'); },
  rejection: async () => {
    Promise.reject(new Error('as asked'));
    await new Promise(resolve => setTimeout(resolve, 1000));
  },
  'exception in a callback': async () => {
    setTimeout(() => { throw new Error('as asked'); }, 10);
    await new Promise(resolve => setTimeout(resolve, 1000));
  },
  exit: () => process.exit(3),
  loop: () => { for (;;); },
  memory: () => { for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, 1)); },
  recursion: function again() { return again(); },
  child: () => { spawn('sleep', ['600'], { detached: true, stdio: 'ignore' }).unref(); return { started: true }; },
  'large answer': () => 'x'.repeat(6_500_000),
  'no JSON': () => 1n,
};

export const handler = async event => behaviours[event.misbehaviour]();
