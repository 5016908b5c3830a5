import { createGates } from '../../../../sdk/gates';

/** jsdom tells observers of the end of its document too, when nothing is there any more. */
const observe = jest.spyOn(MutationObserver.prototype, 'observe');
const allowed = new Set<string>();
const opened: string[] = [];
const shut: number[] = [];
const apply = createGates((purpose, vendor) => allowed.has(vendor ? `${purpose}/${vendor}` : purpose), {
  opened: (purpose) => opened.push(purpose),
  closed: (frames) => shut.push(frames.length),
});

const watcher = observe.mock.contexts[0] as MutationObserver;
afterAll(() => watcher.disconnect());

function add<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Record<string, string>): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

/** Mutation observers are told in a microtask of their own, and scripts start one after the other. */
const observed = () => new Promise<void>((done) => setTimeout(done));
/** jsdom fetches nothing: a test says when a script has arrived. */
const arrive = async (script: HTMLScriptElement, event: 'load' | 'error' = 'load'): Promise<void> => {
  script.dispatchEvent(new Event(event));
  await observed();
};

beforeEach(() => {
  allowed.clear();
  document.body.replaceChildren();
  opened.length = 0;
});

const gated = (more: Record<string, string> = {}): HTMLScriptElement => add('script', { type: 'text/plain', 'data-purpose': 'analytics', ...more });
const types = (scripts: readonly HTMLScriptElement[]): string[] => scripts.map(({ type }) => type);

describe('a script', () => {
  test('stays inert until its purpose is granted, then is put back with its own type', async () => {
    const script = gated({ nonce: 'n', src: '/tag.js' });
    const after = add('p', {});
    apply();
    await observed();
    expect([script.type, opened]).toEqual(['text/plain', []]);
    allowed.add('analytics');
    apply();
    await observed();
    expect([script.type, script.getAttribute('src'), script.nextSibling, opened]).toEqual(['', '/tag.js', after, ['analytics']]);
    await arrive(script);
  });

  test('of another sort gets the type that it names', async () => {
    allowed.add('analytics');
    const script = gated({ 'data-type': 'module' });
    apply();
    await observed();
    expect(script.type).toBe('module');
  });

  test('runs in the order of the page: what follows an external one waits until it has run or failed', async () => {
    allowed.add('analytics');
    const scripts = [gated({ src: '/1.js' }), gated({}), gated({ src: '/2.js' }), gated({ src: '/3.js' })];
    apply();
    await observed();
    expect(types(scripts)).toEqual(['', 'text/plain', 'text/plain', 'text/plain']);
    await arrive(scripts[0]!);
    expect(types(scripts)).toEqual(['', '', '', 'text/plain']);
    await arrive(scripts[2]!, 'error');
    expect(types(scripts)).toEqual(['', '', '', '']);
    await arrive(scripts[3]!);
  });

  test('that says async waits for nobody, and nobody for it', async () => {
    allowed.add('analytics');
    const scripts = [gated({ src: '/1.js' }), gated({ src: '/a.js', async: '' }), gated({ src: '/2.js' })];
    apply();
    await observed();
    expect(types(scripts)).toEqual(['', '', 'text/plain']);
    await arrive(scripts[0]!);
    expect(types(scripts)).toEqual(['', '', '']);
    await arrive(scripts[2]!);
  });

  test('that never arrives keeps the next one waiting ten seconds', async () => {
    jest.useFakeTimers();
    allowed.add('analytics');
    const scripts = [gated({ src: '/stalled.js' }), gated({})];
    apply();
    await jest.advanceTimersByTimeAsync(9_999);
    expect(types(scripts)).toEqual(['', 'text/plain']);
    await jest.advanceTimersByTimeAsync(1);
    expect(types(scripts)).toEqual(['', '']);
    jest.useRealTimers();
  });

  test('that is withdrawn while it waits for its turn does not run, and granted again runs once', async () => {
    allowed.add('analytics');
    const scripts = [gated({ src: '/1.js' }), gated({ src: '/2.js' }), gated({ src: '/3.js', 'data-purpose': 'advertising' })];
    apply();
    await observed();
    allowed.clear();
    apply();
    await observed();
    await arrive(scripts[0]!);
    expect(types(scripts)).toEqual(['', 'text/plain', 'text/plain']);
    allowed.add('analytics');
    apply();
    allowed.clear();
    apply();
    allowed.add('analytics');
    apply();
    await observed();
    expect(types(scripts)).toEqual(['', '', 'text/plain']);
    const moved = jest.spyOn(document.body, 'insertBefore');
    await arrive(scripts[1]!);
    expect(moved).not.toHaveBeenCalled();
    moved.mockRestore();
  });

  test('that has to wait is fetched meanwhile', async () => {
    allowed.add('analytics');
    const scripts = [gated({ src: '/1.js' }), gated({ src: '/2.js' })];
    document.head.replaceChildren();
    apply();
    expect(Array.from(document.head.querySelectorAll('link'), (link) => [link.rel, link.getAttribute('href')])).toEqual([['preload', 'https://www.dingtalk.test/1.js'], ['preload', 'https://www.dingtalk.test/2.js']]);
    await observed();
    for (const script of scripts) await arrive(script);
  });

  test('is put back once', async () => {
    allowed.add('analytics');
    gated();
    apply();
    apply();
    await observed();
    expect(opened).toEqual(['analytics']);
  });

  test('without purpose, or of another type, is none of ours', async () => {
    const scripts = [add('script', { type: 'text/plain' }), add('script', { type: 'application/json', 'data-purpose': 'analytics' })];
    allowed.add('analytics').add('');
    apply();
    await observed();
    expect(types(scripts)).toEqual(['text/plain', 'application/json']);
  });
});

describe.each([
  ['img', 'src'],
  ['img', 'srcset'],
  ['video', 'poster'],
  ['audio', 'src'],
  ['link', 'href'],
  ['object', 'data'],
  ['embed', 'src'],
] as const)('<%s> by its %s', (tag, attribute) => {
  test('loads when granted and is inert again when withdrawn', () => {
    HTMLMediaElement.prototype.load = jest.fn();
    const element = add(tag, { 'data-purpose': 'advertising', [`data-${attribute}`]: 'about:blank#ad' });
    apply();
    expect(element.hasAttribute(attribute)).toBe(false);
    allowed.add('advertising');
    apply();
    apply();
    expect([element.getAttribute(attribute), opened]).toEqual(['about:blank#ad', ['advertising']]);
    allowed.clear();
    apply();
    expect(element.hasAttribute(attribute)).toBe(false);
    expect(HTMLMediaElement.prototype.load).toHaveBeenCalledTimes(tag === 'video' || tag === 'audio' ? 1 : 0);
  });
});

describe('a template', () => {
  const template = (html: string): HTMLTemplateElement => {
    const element = add('template', { 'data-purpose': 'analytics', 'data-vendor': 'v' });
    element.innerHTML = html;
    return element;
  };

  test('shows what it holds behind it, in its order, once, and takes it away again', async () => {
    const element = template('<b>1</b>text<i>2</i>');
    apply();
    expect(element.nextSibling).toBeNull();
    allowed.add('analytics/v');
    apply();
    apply();
    expect(document.body.textContent).toBe('1text2');
    expect(opened).toEqual(['analytics']);
    allowed.clear();
    apply();
    expect(element.nextSibling).toBeNull();
    await observed();
  });

  test('runs its scripts one after the other, as the page’s own', async () => {
    template('<script src="/t1.js"></script><script>1</script><script type="module">2</script><script type="text/plain" data-purpose="advertising">3</script>');
    allowed.add('analytics/v');
    apply();
    const scripts = [...document.body.querySelectorAll<HTMLScriptElement>(':scope > script')];
    await observed();
    expect(types(scripts)).toEqual(['', 'text/plain', 'text/plain', 'text/plain']);
    await arrive(scripts[0]!);
    expect(types(scripts)).toEqual(['', '', 'module', 'text/plain']);
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

test('frames that may not load are told, so that something can stand in their place', () => {
  shut.length = 0;
  add('iframe', { 'data-purpose': 'advertising', 'data-src': 'about:blank#ad' });
  add('iframe', { 'data-purpose': 'analytics', 'data-src': 'about:blank#ad' });
  allowed.add('analytics');
  apply();
  expect(shut).toEqual([1]);
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
