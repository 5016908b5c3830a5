/** A Flash-style shared object with one text in it, as Ruffle keeps it in local storage: base64 of a `.sol` file in AMF0. */

const word = (number) => Buffer.from([number >> 8, number & 0xff]);
const text = (value) => Buffer.concat([word(Buffer.byteLength(value)), Buffer.from(value)]);

const STRING = Buffer.from([2]);
const END_OF_ELEMENT = Buffer.from([0]);

/** `name` is the object's, `key` and `value` its one element. Big-endian throughout; the length counts what follows it. */
export function ruffleEntry(name, key, value) {
  const constant = Buffer.from([0, 4, 0, 0, 0, 0]);
  const version = Buffer.from([0, 0, 0, 0]); // three of padding, then AMF0
  const body = Buffer.concat([Buffer.from('TCSO'), constant, text(name), version, text(key), STRING, text(value), END_OF_ELEMENT]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([Buffer.from([0, 0xbf]), length, body]).toString('base64');
}
