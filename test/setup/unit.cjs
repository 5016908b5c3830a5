/* What jsdom leaves out and the code under test takes for granted. Other gaps are filled by the test that needs them. */
const { TextDecoder, TextEncoder } = require('node:util');
const { deserialize, serialize } = require('node:v8');

globalThis.structuredClone ??= (value) => deserialize(serialize(value));
globalThis.TextDecoder ??= TextDecoder;
globalThis.TextEncoder ??= TextEncoder;

/* As far as a guard asks one: a class whose instances it knows by the getter of their address. */
globalThis.Request ??= class Request {
  #url;

  constructor(url, { method = 'GET', signal = new AbortController().signal } = {}) {
    this.#url = url;
    Object.assign(this, { method, signal });
  }

  get url() {
    return this.#url;
  }
};
