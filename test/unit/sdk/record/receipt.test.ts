import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import type { EventFacts, HistoryEvent } from '../../../../sdk/protocol';
import { makeReceipt, type ReceiptFormat } from '../../../../sdk/record/receipt';
import type { ReceiptFacts } from '../../../../sdk/record/receipt-facts';
import { sampleConfig } from '../sample-config';
import { sampleRecord } from '../sample-record';

const made = Date.UTC(2026, 10, 25, 12);
const config = {
  ...sampleConfig(),
  vendors: [
    { id: 'metrics', name: 'Metrics', role: 'independent', purposes: ['analytics'], data: ['page URL'], policyUrl: 'https://metrics.test/privacy', storageLocations: ['Singapore'], transfer: 'Standard Contractual Clauses' },
    { id: 'other', name: 'Other', role: 'independent', purposes: ['analytics', 'advertising'], data: ['device model'], policyUrl: null, policyUrlReason: 'a test vendor' },
  ],
};
const record = sampleRecord({ time: made, until: Date.UTC(2027, 4, 25, 12), purposes: { preferences: false, analytics: true, advertising: false, research: false } });
const event = (changes: Partial<HistoryEvent>): HistoryEvent =>
  ({ id: 'e1', time: '2026-11-25T12:00:00.000Z', event: 'ConsentGiven', record: record.id, locale: 'en', source: 'banner', script: null, choices: null, ...changes }) as Partial<EventFacts> as HistoryEvent;
const facts = (changes: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  declaration: parseDeclaration(config),
  record,
  history: [event({ id: 'e0', event: 'ConsentRequested', time: '2026-11-25T11:59:00.000Z', source: null }), event({})],
  chain: { key: 'thumb', publicKeys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] },
  time: new Date(made + 1000),
  ...changes,
});

test('any other format is refused with what to write', () => {
  for (const format of ['pdf', '', 'constructor', undefined]) expect(() => makeReceipt(format as ReceiptFormat, facts())).toThrow(/write one of dpv, kantara/);
});

test('where nothing was chosen there is nothing to receipt', () => {
  expect([makeReceipt('dpv', facts({ record: null })), makeReceipt('kantara', facts({ record: null }))]).toEqual([null, null]);
  const refused = facts({ record: { ...record, purposes: { analytics: false } } });
  expect(makeReceipt('kantara', refused)).toBeNull();
  expect(makeReceipt('dpv', refused)).not.toBeNull();
});

describe('Kantara', () => {
  test('all that version 1.1.0 requires, of what is allowed alone', () => {
    expect(makeReceipt('kantara', facts())).toEqual({
      version: 'KI-CR-v1.1.0',
      jurisdiction: 'DE',
      consentTimestamp: made / 1000,
      collectionMethod: 'consent banner on the web page',
      consentReceiptID: record.id,
      publicKey: '{"kty":"EC","crv":"P-256","x":"x","y":"y"}',
      language: 'en',
      piiPrincipalId: 'not declared',
      piiControllers: [{ piiController: 'Sample Controller', contact: 'privacy@demo.invalid', address: 'not declared', email: 'privacy@demo.invalid', phone: 'not declared' }],
      policyUrl: '/privacy',
      services: [
        {
          service: 'Sample',
          purposes: [
            {
              purpose: 'analytics',
              purposeCategory: ['analytics'],
              consentType: 'EXPLICIT',
              piiCategory: ['identifier', 'page URL', 'device model'],
              primaryPurpose: false,
              termination: "At any time, with effect from then on, in the web page's privacy settings. Ends by itself on 2027-05-25T12:00:00.000Z.",
              thirdPartyDisclosure: true,
              thirdPartyName: 'Metrics, Other',
              storageLocations: ['Singapore'],
              transfer: ['Standard Contractual Clauses'],
            },
          ],
        },
      ],
      sensitive: 'not declared',
    });
  });

  test('what is not known is not declared: region, language, whether the visitor chose, data', () => {
    const bare = parseDeclaration({ site: config.site, entries: [] });
    const receipt = makeReceipt('kantara', facts({ declaration: bare, history: [], record: { ...record, source: 'api' } }));
    expect(receipt).toMatchObject({ jurisdiction: 'not declared', language: 'not declared', collectionMethod: 'script of the web page' });
    expect(receipt?.services[0]?.purposes).toEqual([expect.objectContaining({ consentType: 'not declared', piiCategory: ['not declared'], thirdPartyDisclosure: false })]);
    expect(receipt?.services[0]?.purposes[0]).not.toHaveProperty('transfer');
  });

  test('a single vendor that was allowed is alone in its purpose, with its own data', () => {
    const one = makeReceipt('kantara', facts({ record: { ...record, purposes: { analytics: false }, vendors: { other: true } } }));
    expect(one?.services[0]?.purposes).toEqual([expect.objectContaining({ purposeCategory: ['analytics'], thirdPartyName: 'Other', piiCategory: ['device model'] })]);
    const without = makeReceipt('kantara', facts({ record: { ...record, vendors: { metrics: false } } }));
    expect(without?.services[0]?.purposes[0]).toMatchObject({ thirdPartyName: 'Other', piiCategory: ['device model'] });
  });
});

describe('DPV', () => {
  test('a receipt, and in it the record with the groups of ISO/IEC TS 27560', () => {
    const receipt = makeReceipt('dpv', facts());
    expect(receipt).toMatchObject({ '@type': 'dpv:ConsentReceipt', 'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#receipt', 'dct:created': '2026-11-25T12:00:01.000Z', '@context': { dpv: 'https://w3id.org/dpv#', dct: 'http://purl.org/dc/terms/' } });
    expect(receipt?.['dct:hasPart']).toMatchObject({
      '@type': 'dpv:ConsentRecord',
      'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#record',
      'dct:identifier': record.id,
      'dct:created': '2026-11-25T12:00:00.000Z',
      'dct:language': 'en',
      'dpv:hasDataSubject': { 'dct:identifier': 'not declared' },
      'dpv:hasNotice': [{ '@type': 'dpv:ConsentNotice', '@id': '/privacy', 'dct:hasVersion': '2024-09-09' }],
      'dpv:hasJurisdiction': 'DE',
      'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent' },
    });
  });

  test('one process a purpose, with its status, data, recipients, places and lifetimes', () => {
    const processes = makeReceipt('dpv', facts())?.['dct:hasPart']['dpv:hasProcess'] ?? [];
    const status = processes.map((process) => [(process['dpv:hasPurpose'] as { '@id': string }[])[0]?.['@id'], process['dpv:hasConsentStatus']]);
    expect(status).toEqual([['#purpose-preferences', 'dpv:ConsentRefused'], ['#purpose-analytics', 'dpv:ConsentGiven'], ['#purpose-advertising', 'dpv:ConsentRefused'], ['#purpose-research', 'dpv:ConsentRefused']]);
    expect(processes[1]).toMatchObject({
      'dpv:hasLegalBasis': 'dpv:Consent',
      'dpv:hasPersonalData': ['identifier', 'page URL', 'device model'].map((label) => ({ '@type': 'dpv:PersonalData', 'skos:prefLabel': label })),
      'dpv:hasStorageCondition': [
        { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': 'P180D' },
        { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': 'session' },
        { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': 'Singapore' },
      ],
      'dpv:hasRecipient': ['#vendor-metrics', '#vendor-other'],
      'dpv:hasTransferLegalBasis': [{ 'dct:description': 'Standard Contractual Clauses', 'dpv:hasRecipient': '#vendor-metrics' }],
      'dpv:hasDataController': ['#controller'],
    });
    expect(processes[0]).not.toHaveProperty('dpv:hasRecipient');
  });

  test('what was allowed once and is refused now is withdrawn', () => {
    const before = event({ record: 'older', choices: { chosen: {}, state: { purposes: { advertising: true }, vendors: {} } } });
    const processes = makeReceipt('dpv', facts({ history: [before, event({ event: 'ConsentWithdrawn' })] }))?.['dct:hasPart']['dpv:hasProcess'] ?? [];
    expect(processes.map((process) => process['dpv:hasConsentStatus'])).toEqual(['dpv:ConsentRefused', 'dpv:ConsentGiven', 'dpv:ConsentWithdrawn', 'dpv:ConsentRefused']);
  });

  test('the events of this choice, and how long it holds', () => {
    const part = makeReceipt('dpv', facts({ history: [event({ id: 'older', record: 'older' }), ...facts().history, event({ id: 'e2', event: 'erased' })] }))?.['dct:hasPart'];
    expect(part?.['dpv:hasConsentStatus']).toEqual([
      { '@id': 'urn:uuid:e0', '@type': 'dpv:ConsentRequested', 'dct:date': '2026-11-25T11:59:00.000Z' },
      { '@id': 'urn:uuid:e1', '@type': 'dpv:ConsentGiven', 'dct:date': '2026-11-25T12:00:00.000Z', 'dct:valid': '2027-05-25T12:00:00.000Z', 'dct:description': 'source: banner' },
    ]);
  });

  test('parties: the controller, and who gets data', () => {
    expect(makeReceipt('dpv', facts())?.['dct:hasPart']['dpv:hasEntity']).toMatchObject([
      { '@id': '#controller', '@type': 'dpv:DataController', 'dpv:hasName': 'Sample Controller', 'dpv:hasAddress': 'not declared' },
      { '@id': '#vendor-metrics', '@type': 'dpv:ThirdParty', 'dpv:hasContact': 'https://metrics.test/privacy' },
      { '@id': '#vendor-other', '@type': 'dpv:ThirdParty', 'dpv:hasContact': 'not declared', 'dct:description': 'a test vendor' },
    ]);
  });
});
