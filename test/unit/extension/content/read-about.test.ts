import { readAbout } from '../../../../extension/content/read-about';

const page = (parts: object): void => void jest.spyOn(global, 'navigator', 'get').mockReturnValue(parts as Navigator);
const query = ({ name }: PermissionDescriptor): Promise<{ state: PermissionState }> =>
  (name as string) === 'clipboard-read' ? Promise.reject(new TypeError('unknown')) : Promise.resolve({ state: name === 'geolocation' ? 'granted' : 'prompt' });

test('what the browser tells, without the permissions that it does not know', async () => {
  page({ storage: { estimate: () => Promise.resolve({ usage: 5, quota: 9 }), persisted: () => Promise.resolve(true) }, permissions: { query } });
  expect(await readAbout(['camera', 'geolocation', 'clipboard-read'])).toEqual({
    usage: 5, quota: 9, isPersisted: true, permissions: [{ name: 'camera', state: 'prompt' }, { name: 'geolocation', state: 'granted' }],
  });
});

test('nothing is made up where the page has none of it, or is denied it', async () => {
  const nothing = { usage: null, quota: null, isPersisted: null, permissions: [] };
  page({});
  expect(await readAbout(['camera'])).toEqual(nothing);
  page({ storage: { estimate: () => Promise.reject(new Error('no')), persisted: () => Promise.reject(new Error('no')) }, permissions: { query: () => Promise.reject(new Error('no')) } });
  expect(await readAbout(['camera'])).toEqual(nothing);
});
