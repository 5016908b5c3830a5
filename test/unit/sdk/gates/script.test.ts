import { add, allowed, apply, arrive, gated, observed, opened, types } from './gated-page';

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
