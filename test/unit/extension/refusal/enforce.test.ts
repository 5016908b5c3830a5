import { enforceAnew, enforceRefusals, resumeRefusals } from '../../../../extension/refusal/enforce';
import { describeRefusal } from '../../../../extension/refusal/means';
import { addRefusal, endRefusals, forgetKnownRefusals, savedRefusals } from '../../../../extension/refusal/saved-refusals';
import { fake, fakeBrowser } from '../fake-browser';
import { fakeContentSettings } from '../fake-content-settings';
import { refusalOf, tabRefusal } from './sketch-refusal';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const grant = (): void => void fake.permissions.permissions.push('contentSettings');
const conditions = (rules: typeof fake.dynamicRules): unknown[] =>
  rules.map(({ condition: { requestDomains, initiatorDomains, tabIds } }) => ({ requestDomains, initiatorDomains, tabIds }));

beforeEach(() => {
  fake.reset();
  forgetKnownRefusals();
  fakeContentSettings.install(() => fake.permissions.permissions.includes('contentSettings'));
});
afterEach(fakeContentSettings.uninstall);

describe('where the browser can block', () => {
  beforeEach(grant);

  test('content settings alone refuse: the site everywhere, and everyone on its pages', async () => {
    await addRefusal(refusalOf());
    await enforceRefusals();
    expect(fakeContentSettings.rules).toEqual([
      { setting: 'block', primaryPattern: '*://*.x.test/*' },
      { setting: 'block', primaryPattern: '<all_urls>', secondaryPattern: '*://*.x.test/*' },
    ]);
    expect([fake.dynamicRules, [...fake.scripts]]).toEqual([[], []]);
    expect(await describeRefusal(refusalOf(), 'https://x.test/')).toMatchObject({ strength: 'blocked', means: ['content-settings'] });
  });

  test('ending one refusal leaves the others\' rules', async () => {
    await addRefusal(refusalOf());
    await addRefusal(refusalOf({ site: 'y.test' }));
    await enforceRefusals();
    await endRefusals(({ site }) => site === 'x.test');
    await enforceRefusals();
    expect(fakeContentSettings.rules.map(({ primaryPattern }) => primaryPattern)).toEqual(['*://*.y.test/*', '<all_urls>']);
  });

  test('what is overruled by the browser is not called blocked', async () => {
    await addRefusal(refusalOf());
    await enforceRefusals();
    fakeContentSettings.overrule();
    expect(await describeRefusal(refusalOf(), 'https://x.test/')).toMatchObject({ strength: 'cleaned-up' });
  });

  test('a sign-in can not be spared by blocking: the weaker means step in', async () => {
    await addRefusal(refusalOf({ keepSignIn: true }));
    await enforceRefusals();
    expect(fakeContentSettings.rules).toEqual([]);
    expect([...fake.scripts.keys()]).toEqual(['refuse-keep-sign-in']);
    expect(fake.dynamicRules).toEqual([]);
  });

  test('private windows are not blocked, since Chromium would let their cookies through, but cleaned up', async () => {
    const refusal = tabRefusal(1, { isPrivate: true });
    await addRefusal(refusal);
    await enforceRefusals();
    expect(fakeContentSettings.rules).toEqual([]);
    expect(await describeRefusal(refusal, 'https://x.test/')).toMatchObject({ strength: 'cleaned-up', means: ['header-rules', 'sweep'] });
  });
});

describe('where it can not', () => {
  test('headers, guard and sweep together; lasting rules are kept by the browser, passing ones are not', async () => {
    await addRefusal(refusalOf());
    await addRefusal(tabRefusal(3, { site: 'y.test' }));
    await enforceRefusals();
    expect(conditions(fake.dynamicRules)).toEqual([
      { requestDomains: ['x.test'], initiatorDomains: undefined, tabIds: undefined }, { requestDomains: undefined, initiatorDomains: ['x.test'], tabIds: undefined },
    ]);
    expect(conditions(fake.sessionRules)).toEqual([
      { requestDomains: ['y.test'], initiatorDomains: undefined, tabIds: undefined }, { requestDomains: undefined, initiatorDomains: ['y.test'], tabIds: undefined },
    ]);
    expect(fake.dynamicRules[0]?.condition.resourceTypes).toContain('main_frame');
    expect(fake.scripts.get('refuse')).toMatchObject({
      matches: ['*://*.x.test/*', '*://*.y.test/*'], world: 'MAIN', runAt: 'document_start', allFrames: true, matchOriginAsFallback: true,
    });
    expect(await describeRefusal(refusalOf(), 'https://x.test/')).toMatchObject({ strength: 'cleaned-up', means: ['header-rules', 'page-guard', 'sweep'] });
  });

  test('a refusal in a private window reaches its tab only, and guards no other page', async () => {
    await addRefusal(tabRefusal(3, { isPrivate: true }));
    await enforceRefusals();
    expect(fake.sessionRules.map(({ condition }) => condition.tabIds)).toEqual([[3], [3]]);
    expect([...fake.scripts]).toEqual([]);
    expect(fake.local()).toEqual({ refusals: [] });
  });

  test('the permission to block takes over when it arrives, and hands back when it goes', async () => {
    await addRefusal(refusalOf());
    await enforceRefusals();
    grant();
    await enforceAnew();
    expect([fakeContentSettings.rules.length, fake.dynamicRules.length, fake.scripts.size]).toEqual([2, 0, 0]);
    fake.permissions.permissions.length = 0;
    await enforceAnew();
    expect([fake.dynamicRules.length, fake.scripts.size]).toEqual([2, 1]);
  });
});

describe('at a start', () => {
  test('refusals whose tab is gone end, the others are enforced though the browser forgot them', async () => {
    await addRefusal(refusalOf());
    await addRefusal(tabRefusal(3, { site: 'open.test' }));
    await addRefusal(tabRefusal(4, { site: 'closed.test' }));
    forgetKnownRefusals();
    fake.showTabs({ id: 3 });
    await resumeRefusals();
    expect((await savedRefusals()).map(({ site }) => site)).toEqual(['x.test', 'open.test']);
    expect(fake.scripts.get('refuse')?.matches).toEqual(['*://*.x.test/*', '*://*.open.test/*']);
  });

  test('what is in force already is not touched', async () => {
    await addRefusal(refusalOf());
    await enforceRefusals();
    const update = jest.spyOn(fakeBrowser.declarativeNetRequest, 'updateDynamicRules');
    const register = jest.spyOn(fakeBrowser.scripting, 'updateContentScripts');
    forgetKnownRefusals();
    await resumeRefusals();
    expect(update).not.toHaveBeenCalled();
    expect(register).not.toHaveBeenCalled();
  });

  test('one means that fails does not keep the others from their work', async () => {
    jest.spyOn(fakeBrowser.declarativeNetRequest, 'getDynamicRules').mockRejectedValueOnce(new Error('busy'));
    await addRefusal(refusalOf());
    await expect(enforceRefusals()).rejects.toThrow('busy');
    expect(fake.scripts.has('refuse')).toBe(true);
    await enforceRefusals();
    expect(fake.dynamicRules).toHaveLength(2);
  });
});
