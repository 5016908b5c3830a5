import { parseDeclaration } from '../../../sdk/declaration/parse-declaration';
import { readmeBlock } from '../../e2e/readme/readme-block';

function thrownBy(config: unknown): string {
  try {
    parseDeclaration(config);
  } catch (error) {
    return (error as TypeError).message;
  }
  return 'nothing was thrown';
}

describe('the configurations in the README', () => {
  test('the one to copy is right', () => {
    const [, json = ''] = /dingtalk-consent-config">([^]*?)<\/script>/.exec(readmeBlock('page')) ?? [];
    expect(parseDeclaration(JSON.parse(json)).entries).toHaveLength(4);
  });

  test('the wrong one throws what stands there', () => {
    expect(thrownBy(JSON.parse(readmeBlock('broken')))).toBe(readmeBlock('error').trimEnd());
  });
});
