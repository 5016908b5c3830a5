import { detectRegion } from '../../../../sdk/policy/detect-region';

/** A page that says these things in its `<meta>`s and in the `Server-Timing` header of its document. */
function page({ metas = [], timing = [] }: { metas?: readonly string[]; timing?: readonly (readonly [name: string, description: string])[] }) {
  document.head.replaceChildren(...metas.map((content) => Object.assign(document.createElement('meta'), { name: 'dingtalk-consent-region', content })));
  const serverTiming = timing.map(([name, description]) => ({ name, description, duration: 0 }));
  const performance = { getEntriesByType: (type: string) => (type === 'navigation' ? [{ serverTiming }] : []) };
  return { document, performance: performance as unknown as Performance };
}

afterEach(() => document.head.replaceChildren());

describe('the region of a page', () => {
  test('is that of the configuration, else of the meta, else of the header', () => {
    const all = { metas: ['FR'], timing: [['region', 'US-CA']] as const };
    expect(detectRegion('DE', page(all))).toBe('DE');
    expect(detectRegion(null, page(all))).toBe('FR');
    expect(detectRegion(undefined, page({ timing: all.timing }))).toBe('US-CA');
    expect(detectRegion(undefined, page({}))).toBeNull();
  });

  test('is read in any case, and comes in capitals', () => {
    expect(detectRegion(' us-ca ', page({}))).toBe('US-CA');
    expect(detectRegion(null, page({ metas: ['de'] }))).toBe('DE');
  });

  test.each(['Germany', 'D', 'US_CA', '<b>', '1', 'DE; FR'])('is unknown where the first that speaks says %p; the next is not asked', (bad) => {
    expect(detectRegion(bad, page({ metas: ['US-TX'] }))).toBeNull();
    expect(detectRegion(null, page({ metas: [bad], timing: [['region', 'US-TX']] }))).toBeNull();
    expect(detectRegion(null, page({ timing: [['region', bad]] }))).toBeNull();
  });

  test('what is empty says nothing', () => {
    expect(detectRegion(' ', page({ metas: [''], timing: [['region', 'SG']] }))).toBe('SG');
  });

  test('is unknown where one place says two things: a script may have added one', () => {
    expect(detectRegion(null, page({ metas: ['DE', 'US-TX'] }))).toBeNull();
    expect(detectRegion(null, page({ metas: ['DE', 'nowhere'] }))).toBeNull();
    expect(detectRegion(null, page({ timing: [['region', 'DE'], ['region', 'JP']] }))).toBeNull();
    expect(detectRegion(null, page({ metas: ['DE', 'de'] }))).toBe('DE');
  });

  test('other entries of the header are not it', () => {
    expect(detectRegion(null, page({ timing: [['cache', 'DE'], ['Region', 'DE']] }))).toBeNull();
  });

  test('is unknown, and nothing throws, where the browser tells no timing or there is no page', () => {
    expect(detectRegion(null, { document, performance: { getEntriesByType: () => [] } as unknown as Performance })).toBeNull();
    expect(detectRegion(null, { document, performance: { getEntriesByType: () => [{}] } as unknown as Performance })).toBeNull();
    expect(detectRegion('DE', undefined)).toBe('DE');
  });
});
