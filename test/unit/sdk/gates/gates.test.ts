import { createGates } from '../../../../sdk/gates';

/** jsdom tells observers of the end of its document too, when nothing is there any more. */
const observe = jest.spyOn(MutationObserver.prototype, 'observe');
const allowed = new Set<string>();
const opened: string[] = [];
const apply = createGates((purpose, vendor) => allowed.has(vendor ? `${purpose}/${vendor}` : purpose), (purpose) => opened.push(purpose));

const watcher = observe.mock.contexts[0] as MutationObserver;
afterAll(() => watcher.disconnect());

function add<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Record<string, string>): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

/** Mutation observers are told in a microtask of their own. */
const observed = () => new Promise<void>((done) => queueMicrotask(done));

beforeEach(() => {
  allowed.clear();
  document.body.replaceChildren();
  opened.length = 0;
});

describe('a script', () => {
  test('stays inert until its purpose is granted, then is put back with its own type', () => {
    const script = add('script', { type: 'text/plain', 'data-purpose': 'analytics', src: '/tag.js', nonce: 'n' });
    const after = add('p', {});
    apply();
    expect([script.type, opened]).toEqual(['text/plain', []]);
    allowed.add('analytics');
    apply();
    expect([script.type, script.getAttribute('src'), script.nextSibling, opened]).toEqual(['', '/tag.js', after, ['analytics']]);
  });

  test('of another sort gets the type that it names', () => {
    allowed.add('analytics');
    const script = add('script', { type: 'text/plain', 'data-purpose': 'analytics', 'data-type': 'module' });
    apply();
    expect(script.type).toBe('module');
  });

  test('keeps its place in the order unless it says async', () => {
    allowed.add('analytics');
    const [first, second] = [{}, { async: '' }].map((more) => add('script', { type: 'text/plain', 'data-purpose': 'analytics', ...more }));
    apply();
    expect([first?.async, second?.async]).toEqual([false, true]);
  });

  test('is put back once', () => {
    allowed.add('analytics');
    add('script', { type: 'text/plain', 'data-purpose': 'analytics' });
    apply();
    apply();
    expect(opened).toEqual(['analytics']);
  });

  test('without purpose, or of another type, is none of ours', () => {
    const scripts = [add('script', { type: 'text/plain' }), add('script', { type: 'application/json', 'data-purpose': 'analytics' })];
    allowed.add('analytics').add('');
    apply();
    expect(scripts.map(({ type }) => type)).toEqual(['text/plain', 'application/json']);
  });
});

describe('a frame', () => {
  test('loads when granted and goes blank when withdrawn', () => {
    const frame = add('iframe', { 'data-purpose': 'advertising', 'data-src': 'about:blank#ad' });
    apply();
    expect(frame.hasAttribute('src')).toBe(false);
    allowed.add('advertising');
    apply();
    apply();
    expect([frame.getAttribute('src'), opened]).toEqual(['about:blank#ad', ['advertising']]);
    allowed.clear();
    apply();
    expect(frame.hasAttribute('src')).toBe(false);
  });

  test('asks for its vendor', () => {
    const frame = add('iframe', { 'data-purpose': 'advertising', 'data-vendor': 'ads', 'data-src': 'about:blank#ad' });
    allowed.add('advertising');
    apply();
    expect(frame.hasAttribute('src')).toBe(false);
    allowed.add('advertising/ads');
    apply();
    expect(frame.hasAttribute('src')).toBe(true);
  });

  test('without data-src is none of ours', () => {
    const frame = add('iframe', { 'data-purpose': 'advertising', src: 'about:blank#own' });
    apply();
    expect(frame.getAttribute('src')).toBe('about:blank#own');
  });
});

test('an element that is inserted late opens by itself where its purpose is granted, and only there', async () => {
  allowed.add('analytics');
  const late = add('script', { type: 'text/plain', 'data-purpose': 'analytics' });
  const refused = add('script', { type: 'text/plain', 'data-purpose': 'advertising' });
  const holder = document.createElement('div');
  const inner = document.createElement('iframe');
  inner.dataset['purpose'] = 'analytics';
  inner.dataset['src'] = 'about:blank#late';
  holder.append(inner);
  document.body.append(holder);
  await observed();
  expect([late.type, refused.type, inner.getAttribute('src')]).toEqual(['', 'text/plain', 'about:blank#late']);
});
