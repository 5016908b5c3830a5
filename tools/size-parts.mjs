/** `node tools/size-parts.mjs [file]`: what each source costs a built file (dist/sdk/consent.js): gzip bytes with and without it. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';

const file = process.argv[2] ?? 'dist/sdk/consent.js';
const text = readFileSync(file, 'utf8');
const starts = text.split('\n').reduce((all, line) => [...all, all.at(-1) + line.length + 1], [0]);
const bytesOf = (code) => gzipSync(code, { level: 9 }).length;

const marks = [];
eachMapping(new TraceMap(readFileSync(`${file}.map`, 'utf8')), ({ source, generatedLine, generatedColumn }) => marks.push({ source, at: starts[generatedLine - 1] + generatedColumn }));
const parts = marks.map(({ source, at }, index) => ({ source, code: text.slice(at, marks[index + 1]?.at) }));

/** The file without one source: no program any more, but its text. */
const without = (left) => parts.filter(({ source }) => source !== left).map(({ code }) => code).join('');
const whole = bytesOf(text);
const rows = [...new Set(parts.map(({ source }) => source))].map((source) => [whole - bytesOf(without(source)), source.replace(/^(\.\.\/)+/, '')]).sort(([a], [b]) => b - a);
for (const [bytes, source] of rows) console.log(`${String(bytes).padStart(6)}  ${source}`);
console.log(`${String(whole).padStart(6)}  ${file}`);
