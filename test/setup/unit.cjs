/* What jsdom leaves out and the code under test takes for granted. Other gaps are filled by the test that needs them. */
const { deserialize, serialize } = require('node:v8');

globalThis.structuredClone ??= (value) => deserialize(serialize(value));
