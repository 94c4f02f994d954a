// Does what the event asks for, so that each outcome can be had from one function.
import fs from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';

const instance = randomUUID();
const held = [];
const mark = '/tmp/conformance-mark';
let longestPause = 0;

export async function handler(event, context) {
  const answer = { instance };
  switch (event.do) {
    case 'fail':
      throw new RangeError('as asked');
    case 'exit':
      process.exit(3);
      break;
    case 'sleep':
      await new Promise(resolve => setTimeout(resolve, event.number));
      break;
    case 'log':
      console.log('printed ' + event.text);
      console.warn('logged ' + event.text);
      break;
    case 'big':
      answer.big = 'x'.repeat(event.number);
      break;
    case 'environment':
      answer.environment = process.env;
      break;
    case 'context':
      Object.assign(answer, {
        requestId: context.awsRequestId,
        function: context.functionName,
        arn: context.invokedFunctionArn,
        memory: context.memoryLimitInMB,
        remaining: context.getRemainingTimeInMillis(),
        custom: context.clientContext?.custom ?? {},
      });
      break;
    case 'hold':
      held.push(Buffer.alloc(event.number * 1024 * 1024, 1));
      break;
    case 'mark':
      answer.marked = fs.existsSync(mark);
      fs.writeFileSync(mark, 'here');
      break;
    case 'write':
      fs.writeFileSync(path.join(process.env.LAMBDA_TASK_ROOT, 'written'), '');
      break;
    case 'tick': {
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        longestPause = Math.max(longestPause, now - last);
        last = now;
      }, 1);
      break;
    }
    case 'pause':
      // The timer's turn comes after that of the event.
      await new Promise(resolve => setTimeout(resolve, 5));
      answer.longestPause = longestPause;
      break;
    default:
      answer.event = event;
  }
  return answer;
}
