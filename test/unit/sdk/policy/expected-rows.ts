import type { Mode, RequiredUi } from '../../../../sdk/protocol';

/** One line of the region table as it was written down for us; `other` is for a purpose that the site defines. */
export interface ExpectedRow {
  readonly region: string | undefined;
  readonly row: string;
  /** Preferences, analytics, advertising, other. */
  readonly modes: readonly [Mode, Mode, Mode, Mode];
  readonly mustHonour?: true;
  readonly mustShow?: true;
  /** Months after a refusal, after an acceptance. */
  readonly reask: readonly [number, number];
  /** The larger of 16 and the national age. */
  readonly minorAge: number;
  readonly ui: readonly RequiredUi[];
  readonly languages?: readonly string[];
}

const asked = ['opt-in', 'opt-in', 'opt-in', 'opt-in'] as const;
const optOut = ['opt-out', 'opt-out', 'opt-out', 'opt-out'] as const;
const adsAsked = (others: Mode) => [others, others, 'opt-in', 'opt-in'] as const;

const EU: readonly RequiredUi[] = ['equal-reject', 'granular', 'nothing-preselected', 'durations', 'third-parties', 'persistent-withdraw'];

/** Every code that still has a meaning where each purpose is asked for first; `hand-off` belongs to an audience, not to a place. */
const ALL_THAT_FIT: readonly RequiredUi[] = [
  ...EU, 'reject-on-every-layer', 'multi-device-notice', 'clear-notice', 'opt-out-honoured', 'transmission-table', 'itemised-notice',
  'separate-request', 'contact', 'withdrawal-consequences', 'parental-path',
];

/** California's and the signal states' duties together: the US without a state. */
const UNITED_STATES: readonly RequiredUi[] = ['equal-reject', 'privacy-choices-link', 'limit-use-link', 'opt-out-honoured', 'parental-path'];

const INDIA = ['en', 'as', 'bn', 'brx', 'doi', 'gu', 'hi', 'kn', 'kok', 'ks', 'mai', 'ml', 'mni', 'mr', 'ne', 'or', 'pa', 'sa', 'sat', 'sd', 'ta', 'te', 'ur'];

const signalState = (code: string): ExpectedRow => ({
  region: `US-${code}`, row: 'US-signal', modes: optOut, mustHonour: true, mustShow: true, reask: [12, 12], minorAge: 18, ui: ['privacy-choices-link', 'opt-out-honoured'],
});
const otherState = (code: string): ExpectedRow => ({ region: `US-${code}`, row: 'US-other', modes: optOut, reask: [12, 12], minorAge: 16, ui: ['privacy-choices-link'] });

/** Written by hand from the table of the research, not from rules.json. */
export const EXPECTED_ROWS: readonly ExpectedRow[] = [
  { region: undefined, row: 'unknown', modes: asked, mustHonour: true, mustShow: true, reask: [12, 6], minorAge: 20, ui: ALL_THAT_FIT },
  { region: 'DE', row: 'EU', modes: asked, reask: [6, 12], minorAge: 16, ui: EU },
  { region: 'NO', row: 'EU', modes: asked, reask: [6, 12], minorAge: 16, ui: EU },
  { region: 'FR', row: 'FR', modes: asked, reask: [6, 6], minorAge: 16, ui: [...EU, 'continue-without-accepting', 'multi-device-notice'] },
  { region: 'GB', row: 'GB', modes: adsAsked('opt-out'), reask: [6, 12], minorAge: 16, ui: ['clear-notice', 'objection-switch'] },
  { region: 'CH', row: 'CH', modes: asked, reask: [12, 12], minorAge: 16, ui: EU },
  { region: 'US-CA', row: 'US-CA', modes: optOut, mustHonour: true, mustShow: true, reask: [12, 12], minorAge: 16, ui: UNITED_STATES },
  ...['CO', 'CT', 'DE', 'MD', 'MN', 'MT', 'NE', 'NH', 'NJ', 'OR', 'TX'].map(signalState),
  ...['VA', 'UT', 'IA', 'IN', 'TN', 'KY', 'RI', 'FL', 'NY', 'WA', 'DC', 'PR'].map(otherState),
  { region: 'US', row: 'US', modes: optOut, mustHonour: true, mustShow: true, reask: [12, 12], minorAge: 18, ui: UNITED_STATES },
  { region: 'CA-QC', row: 'CA-QC', modes: asked, reask: [12, 12], minorAge: 16, ui: ['nothing-preselected'], languages: ['fr'] },
  { region: 'CA-ON', row: 'CA-other', modes: optOut, reask: [12, 12], minorAge: 16, ui: ['clear-notice', 'objection-switch'] },
  { region: 'CA', row: 'CA', modes: asked, reask: [12, 12], minorAge: 16, ui: ['nothing-preselected', 'clear-notice'], languages: ['fr'] },
  { region: 'SG', row: 'SG', modes: adsAsked('opt-out'), reask: [12, 12], minorAge: 18, ui: ['clear-notice', 'contact', 'withdrawal-consequences'] },
  { region: 'JP', row: 'JP', modes: adsAsked('notice'), reask: [12, 12], minorAge: 16, ui: ['transmission-table'], languages: ['ja'] },
  { region: 'MY', row: 'MY', modes: asked, reask: [12, 12], minorAge: 18, ui: ['parental-path'], languages: ['ms', 'en'] },
  { region: 'ID', row: 'ID', modes: asked, reask: [12, 12], minorAge: 18, ui: ['parental-path'], languages: ['id'] },
  { region: 'TH', row: 'TH', modes: asked, reask: [12, 12], minorAge: 20, ui: ['separate-request', 'parental-path'], languages: ['th'] },
  { region: 'VN', row: 'VN', modes: asked, reask: [12, 12], minorAge: 16, ui: ['granular'], languages: ['vi'] },
  { region: 'BR', row: 'BR', modes: asked, reask: [12, 12], minorAge: 18, ui: ['reject-on-every-layer', 'nothing-preselected'], languages: ['pt-BR'] },
  { region: 'IN', row: 'IN', modes: asked, reask: [12, 12], minorAge: 18, ui: ['itemised-notice', 'parental-path'], languages: INDIA },
  { region: 'KR', row: 'KR', modes: ['notice', 'opt-in', 'opt-in', 'opt-in'], reask: [12, 12], minorAge: 16, ui: [], languages: ['ko'] },
];
