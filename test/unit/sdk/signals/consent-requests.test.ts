import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { CONSENT_REQUESTS_LINK, consentRequests, consentRequestsFile } from '../../../../sdk/signals/consent-requests';
import { sampleConfig } from '../sample-config';

const declaration = (changes: object = {}) => parseDeclaration({ ...sampleConfig(), ...changes });

test('one request a purpose, necessary left out', () => {
  expect(Object.keys(consentRequests(declaration()))).toEqual(['preferences', 'analytics', 'advertising', 'research']);
});

test('the text says who asks, for what, who gets data, and where the policy is', () => {
  expect(consentRequests(declaration())['analytics']).toEqual({
    id: 'analytics',
    text: 'Sample asks to store and read information on your device, and to send data, for the purpose "analytics". Third parties: Metrics. Controller: Sample Controller. Policy: /privacy, version 2024-09-09.',
  });
});

test('the site\'s own words come first', () => {
  const { research } = consentRequests(declaration({ purposes: [{ id: 'research', name: 'Research', description: 'We study how people work.' }] }));
  expect(research?.text).toMatch(/^We study how people work\. Sample asks .* for the purpose "Research"\. Third parties: Host\./);
  expect(consentRequests(declaration())['advertising']?.text).toContain('Third parties: none.');
});

test('an identifier is a token: it stands in a quoted header, and `*` means all there', () => {
  const ids = Object.values(consentRequests(declaration({ vendors: [], entries: [], purposes: [{ id: 'a "b" *, c' }] }))).map(({ id }) => id);
  expect(ids).toEqual(['preferences', 'analytics', 'advertising', 'a%20%22b%22%20%2A%2C%20c']);
});

test('the file has the texts by identifier', () => {
  const requests = consentRequests(declaration());
  const file = JSON.parse(consentRequestsFile(declaration())) as unknown;
  expect(file).toEqual({ consentRequests: Object.fromEntries(Object.values(requests).map(({ id, text }) => [id, text])) });
});

test('the header names it', () => expect(CONSENT_REQUESTS_LINK).toBe('</consent-requests.json>; rel="consent-requests"'));
