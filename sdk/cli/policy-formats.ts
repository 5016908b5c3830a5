import type { Declaration } from '../protocol';
import { deviceStorage, deviceStorageWarnings, type DeviceStorageOptions } from './device-storage';
import { policyData } from './policy-data';
import { policyPage } from './policy-page';
import { policyTexts, type PolicyTexts } from './policy-texts';
import { renderHtml } from './render-html';
import { renderMarkdown } from './render-markdown';
import { transmissionPage, transmissionWarnings } from './transmission-page';

export interface PolicyOptions extends DeviceStorageOptions {
  /** BCP 47 tag that the texts are wanted in. */
  readonly language: string;
  /** Address of a style sheet, for HTML. */
  readonly stylesheet: string | undefined;
}

export interface Written {
  readonly text: string;
  /** What it lacks, one sentence each. */
  readonly warnings: readonly string[];
}

type Format = (declaration: Declaration, options: PolicyOptions) => Written;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A format that has words. */
const worded =
  (write: (declaration: Declaration, texts: PolicyTexts, options: PolicyOptions) => string, warningsOf: (declaration: Declaration) => readonly string[] = () => []): Format =>
  (declaration, options) => {
    const texts = policyTexts(options.language);
    return { text: write(declaration, texts, options), warnings: [...texts.warnings, ...warningsOf(declaration)] };
  };

/** All that a policy can be written as, by name. */
export const POLICY_FORMATS: Readonly<Record<string, Format>> = {
  html: worded((declaration, texts, { stylesheet }) => renderHtml(policyPage(policyData(declaration, texts), texts), stylesheet)),
  markdown: worded((declaration, texts) => renderMarkdown(policyPage(policyData(declaration, texts), texts))),
  json: worded((declaration, texts) => json(policyData(declaration, texts))),
  'device-storage': (declaration, options) => {
    const file = deviceStorage(declaration, options);
    return { text: json(file), warnings: deviceStorageWarnings(file) };
  },
  'external-transmission': worded((declaration, texts, { stylesheet }) => renderHtml(transmissionPage(policyData(declaration, texts), declaration, texts), stylesheet), transmissionWarnings),
};
