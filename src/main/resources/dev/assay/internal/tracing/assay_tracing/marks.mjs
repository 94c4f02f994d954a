// Marks by which the item of a table is recognised, without what is in it: a checksum of each text and number.
import { NAME } from './traceparent.mjs';

// Of an item as the service writes it, {name: {S: 'text'}}, without Assay's own attribute.
export function marksOf(item) {
  const found = [];
  for (const [name, value] of Object.entries(item ?? {})) {
    if (name === NAME) continue;
    if (typeof value?.S === 'string') found.push(mark(name, value.S));
    else if (typeof value?.N === 'string') found.push(mark(name, plain(value.N)));
  }
  return found;
}

function mark(name, value) {
  return checksum(Buffer.from(`${name}=${value}`)).toString(16);
}

// CRC-32, which Node has of its own only since version 22.2.
function checksum(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

// As the service may write it: 1.0 comes back as 1, 1e2 as 100.
function plain(number) {
  const [, sign, whole, fraction = '', exponent = '0'] = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  if (whole === undefined) return number;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const front = digits.slice(0, Math.max(point, 0)).padEnd(point, '0').replace(/^0+/, '') || '0';
  const back = ('0'.repeat(Math.max(-point, 0)) + digits.slice(Math.max(point, 0))).replace(/0+$/, '');
  const unsigned = back ? `${front}.${back}` : front;
  return sign === '-' && unsigned !== '0' ? `-${unsigned}` : unsigned;
}
