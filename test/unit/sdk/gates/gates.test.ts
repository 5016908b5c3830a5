import { waitFor } from '@testing-library/preact';
import { add, allowed, apply, arrive, observed, opened, shut, types } from './gated-page';

/** What opens them is loaded with the first of them. */
beforeAll(async () => {
  add('img', { 'data-purpose': 'advertising', 'data-src': 'about:blank#first' });
  allowed.add('advertising');
  apply();
  await waitFor(() => expect(opened).toEqual(['advertising']));
  allowed.clear();
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
