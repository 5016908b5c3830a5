import type { Declaration } from '../protocol';
import { fillText } from '../ui/fill-text';
import { listText } from '../ui/list-text';
import { heading, paragraph, type Block, type Inline, type Page } from './page';
import type { PolicyData, PolicyVendor } from './policy-data';
import type { PolicyTexts } from './policy-texts';

/**
 * Where a table as Japan's Telecommunications Business Act, art. 27-12, wants it comes from: whoever gets something, what, and what for.
 * What the site sends to itself is no external transmission.
 */
export function transmissionPage(data: PolicyData, { entries }: Declaration, policyTexts: PolicyTexts): Page {
  const { language, texts, words } = policyTexts;
  const { site, vendors } = data;
  const sentBy = ({ id }: PolicyVendor) => entries.filter(({ kind, vendor }) => kind === 'beacon' && vendor === id);

  function row(vendor: PolicyVendor): readonly (readonly Inline[])[] {
    const beacons = sentBy(vendor);
    const sent = [...new Set([...vendor.data, ...beacons.flatMap((entry) => entry.data)])];
    const to = [...new Set(beacons.map(({ name }) => name))];
    const policy = vendor.policyUrl === null ? [] : [{ text: fillText(texts.vendorPolicy, { vendor: vendor.name }), href: vendor.policyUrl }];
    return [
      [vendor.name, ...policy],
      [listText(sent, language) || texts.noData, ...(to.length ? [fillText(words.sentTo, { list: listText(to, language) })] : [])],
      data.purposes.filter(({ id }) => vendor.purposes.includes(id)).map(({ name, description }) => (description === null ? name : `${name}: ${description}`)),
    ];
  }

  const table: Block = { kind: 'table', caption: words.transmissionTitle, columns: [words.recipient, words.sent, words.use], rows: vendors.map(row) };
  return {
    language,
    title: `${words.transmissionTitle} – ${site.name}`,
    blocks: [
      ...(vendors.length ? [paragraph(fillText(words.transmissionIntro, { site: site.name })), table] : [paragraph(words.nothingSent)]),
      heading(2, words.changeTitle),
      paragraph(fillText(words.change, { site: site.name, settings: texts.dialogTitle, withdraw: texts.withdraw })),
    ],
  };
}

/** Of whom nobody says what they get, one sentence each. */
export const transmissionWarnings = ({ vendors, entries }: Declaration): string[] =>
  vendors.flatMap(({ id, name, data }) => (data.length || entries.some(({ kind, vendor, data: sent }) => kind === 'beacon' && vendor === id && sent.length) ? [] : [`${name}: what is sent is not declared; write vendors[].data.`]));
