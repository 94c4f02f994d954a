// Profiles itself.
import { Inspector } from './assay_profiler.mjs';

export async function handler(event, context) {
  const inspector = new Inspector();
  inspector.inspectAll();
  inspector.inspectInvocation(context.awsRequestId);
  inspector.addAttribute('primes', 4);
  inspector.inspectAllDeltas();
  return await inspector.finish();
}
