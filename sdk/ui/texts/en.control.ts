import type { ControlTexts } from './texts';

export const texts: ControlTexts = {
  settings: 'Cookie settings',
  choices: 'Your Privacy Choices',
};
