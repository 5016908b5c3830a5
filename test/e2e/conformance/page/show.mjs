/** Text of a value that is the same on every run, host and port: what the two pages' outcomes are compared by. */

const normal = (text) => text.replaceAll(location.port, 'PORT').replaceAll(/\b(plain|guard)\.localhost/g, 'site.localhost').replaceAll(/v1\.%5B[^;"\\]*/g, '(record)').replaceAll(/\d{13}(\.\d+)?/g, '(time)').replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '(id)');

/** Class, name, code and message of what was thrown, and whether it comes from another realm than this page's. */
export function showError(error) {
  if (!(error instanceof Object) || !('message' in error)) return `thrown ${show(error)}`;
  const { name } = Object.getPrototypeOf(error).constructor;
  const realm = error instanceof (window[name] ?? Object) ? '' : ' of another realm';
  return normal(`${name}${realm} ${error.name} ${error.code ?? ''}: ${error.message}`);
}

const isError = (value) => value instanceof Error || value instanceof DOMException;

function showObject(value, seen) {
  const inner = (one) => show(one, [...seen, value]);
  if (seen.includes(value)) return '(again)';
  if (isError(value)) return showError(value);
  if (Array.isArray(value)) return `[${value.map(inner).join(', ')}]`;
  if ([null, Object.prototype].includes(Object.getPrototypeOf(value))) return `{${Reflect.ownKeys(value).map((key) => `${String(key)}: ${inner(value[key])}`).join(', ')}}`;
  return Object.prototype.toString.call(value);
}

export function show(value, seen = []) {
  if (typeof value === 'function') return `function ${value.name}/${value.length}`;
  if (typeof value === 'string') return normal(JSON.stringify(value));
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'object' && value ? showObject(value, seen) : String(value);
}
