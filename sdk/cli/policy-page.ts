import { fillText } from '../ui/fill-text';
import { listText } from '../ui/list-text';
import { contactLink } from './contact-link';
import { heading, list, paragraph, type Block, type Link, type Page } from './page';
import type { PolicyData, PolicyEntry, PolicyPurpose, PolicyVendor } from './policy-data';
import type { PolicyTexts } from './policy-texts';

/** What an entry says beyond its columns. */
function about({ description, justification, httpOnly, path, source }: PolicyEntry, { texts, words }: PolicyTexts): string {
  const notes = [
    description,
    path && fillText(words.path, { path }),
    justification && fillText(texts.justification, { text: justification }),
    httpOnly && texts.httpOnly,
    source && fillText(texts.source, { text: source }),
  ];
  return notes.filter(Boolean).join(' ');
}

function entryTable({ name, entries }: PolicyPurpose, policyTexts: PolicyTexts): Block {
  const { language, texts, words } = policyTexts;
  const { columns } = texts;
  return {
    kind: 'table',
    caption: fillText(words.entries, { purpose: name }),
    columns: [columns.name, columns.kind, columns.lifetime, columns.owner, columns.data, words.about],
    rows: entries.map((entry) => [entry.name, entry.kindName, entry.lifetimeText, entry.owner, listText(entry.data, language) || texts.noData, about(entry, policyTexts)].map((cell) => [cell])),
  };
}

function purposeBlocks(purpose: PolicyPurpose, policyTexts: PolicyTexts): Block[] {
  const { texts, words } = policyTexts;
  const { description, ifRefused, entries } = purpose;
  const refusing = ifRefused === null || ifRefused === words.refusing ? ifRefused : fillText(words.ifRefused, { text: ifRefused });
  return [
    heading(3, purpose.name),
    ...[description, refusing, purpose.id === 'advertising' && texts.advertisingGoesOn, purpose.controller === 'organisation' && words.organisation].flatMap((text) => (text ? [paragraph(text)] : [])),
    entries.length ? entryTable(purpose, policyTexts) : paragraph(texts.noEntries),
  ];
}

function vendorBlocks(vendor: PolicyVendor, { language, texts }: PolicyTexts): Block[] {
  const { name, policyUrl, trigger, storageLocations, transfer, source } = vendor;
  const policy: string | Link = policyUrl === null ? fillText(texts.noVendorPolicy, { reason: vendor.policyUrlReason ?? '' }) : { text: fillText(texts.vendorPolicy, { vendor: name }), href: policyUrl };
  return [
    heading(3, name),
    list([
      fillText(texts.vendorData, { list: listText(vendor.data, language) || texts.noData }),
      fillText(texts.vendorPurposes, { list: listText(vendor.purposeNames, language) }),
      trigger && fillText(texts.vendorTrigger, { text: trigger }),
      storageLocations?.length && fillText(texts.vendorLocations, { list: listText(storageLocations, language) }),
      transfer && fillText(texts.vendorTransfer, { text: transfer }),
      policy,
      source && fillText(texts.source, { text: source }),
    ].map((item) => item || null)),
  ];
}

/** Independent third parties, the site's affiliates, then those that act for the site: one heading each, where there are any. */
function vendorGroups({ site, vendors }: PolicyData, policyTexts: PolicyTexts): Block[] {
  const { texts } = policyTexts;
  const group = (title: string, intro: string, members: readonly PolicyVendor[]): Block[] =>
    members.length ? [heading(2, title), paragraph(intro), ...members.flatMap((vendor) => vendorBlocks(vendor, policyTexts))] : [];
  const others = vendors.filter((vendor) => vendor.group !== 'affiliates');
  return [
    ...group(texts.vendors, texts.vendorsIntro, others.filter(({ role }) => role === 'independent')),
    ...group(texts.affiliates, fillText(texts.affiliatesIntro, { contact: site.controller.contact }), vendors.filter((vendor) => vendor.group === 'affiliates')),
    ...group(texts.processors, fillText(texts.processorsIntro, { site: site.name }), others.filter(({ role }) => role === 'processor')),
  ];
}

/** The cookie policy of a site. */
export function policyPage(data: PolicyData, policyTexts: PolicyTexts): Page {
  const { language, texts, words } = policyTexts;
  const { site } = data;
  return {
    language,
    title: `${words.title} – ${site.name}`,
    blocks: [
      paragraph(fillText(words.intro, { site: site.name }), fillText(words.hosts, { list: listText(site.hosts, language) })),
      heading(2, words.responsible),
      paragraph(fillText(texts.controller, { controller: site.controller.name })),
      paragraph(...contactLink(texts.contact, site.controller.contact)),
      paragraph({ text: texts.policy, href: site.policyUrl }, fillText(words.version, { version: site.policyVersion })),
      heading(2, texts.purposesTitle),
      ...data.purposes.flatMap((purpose) => purposeBlocks(purpose, policyTexts)),
      ...vendorGroups(data, policyTexts),
      heading(2, words.changeTitle),
      paragraph(fillText(words.change, { site: site.name, settings: texts.dialogTitle, withdraw: texts.withdraw })),
      paragraph(words.changeInBrowser),
    ],
  };
}
