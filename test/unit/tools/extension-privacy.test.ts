/** @jest-environment node */
import { readFileSync } from 'node:fs';
import en from '../../../extension/_locales/en/messages.json';

test('docs/extension-privacy.md says word for word what the page in the extension says', () => {
  const notice = readFileSync('docs/extension-privacy.md', 'utf8').replace(/\s+/g, ' ');
  const texts = Object.entries(en).filter(([key]) => key.startsWith('privacy') && key !== 'privacyTitle').map(([, { message }]) => message.replaceAll('’', "'").replace(/[“”]/g, '"'));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => !notice.includes(text))).toEqual([]);
});
