// The end of what an invocation writes, as much as Lambda returns to a client that asks for the log. It goes where it went before.
import { format } from 'node:util';

// https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html, LogResult.
const MOST_BYTES = 4096;
const MOST_CAUSES = 5;
const MOST_FRAMES = 8;
const LEVELS = ['debug', 'error', 'info', 'log', 'trace', 'warn'];

export class InvocationLog {
  #last = Buffer.alloc(0);
  #written = 0;

  // Listens to the streams, and to the console, which the runtime has write elsewhere.
  static ofThisProcess() {
    const log = new InvocationLog();
    for (const stream of [process.stdout, process.stderr]) log.#listen(stream);
    for (const level of LEVELS) log.#listenToConsole(level);
    return log;
  }

  // Forgets what was written before.
  begin() {
    this.#last = Buffer.alloc(0);
  }

  // What was written since the beginning; with an error, its stack and causes too, which the runtime logs after the handler has ended.
  text(error) {
    const text = this.#last.toString('utf8').trim();
    return (error === undefined ? text : text + '\n' + stacks(error)).trim();
  }

  #keep(bytes) {
    this.#written++;
    this.#last = Buffer.concat([this.#last, Buffer.from(bytes)]).subarray(-MOST_BYTES);
  }

  #listen(stream) {
    const write = stream.write;
    stream.write = (chunk, ...others) => {
      this.#keep(chunk);
      return write.call(stream, chunk, ...others);
    };
  }

  #listenToConsole(level) {
    const write = console[level];
    console[level] = (...values) => {
      const before = this.#written;
      write.apply(console, values);
      if (this.#written === before) this.#keep(format(...values) + '\n');
    };
  }
}

function stacks(error) {
  const lines = [];
  for (let one = error, depth = 0; one != null && depth < MOST_CAUSES; one = one.cause, depth++) {
    const [what, ...frames] = String(one.stack ?? one).split('\n').slice(0, MOST_FRAMES + 1);
    lines.push((depth === 0 ? '' : 'Caused by: ') + what.slice(0, 1000), ...frames);
  }
  return lines.join('\n');
}
