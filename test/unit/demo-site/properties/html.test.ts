import { html, jsonMarkup } from '../../../../demo-site/properties/html';

test('texts are escaped, markup and lists of markup are not', () => {
  const items = ['<b>', '&'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul title="${'"\''}">${items}${false}${undefined}</ul>`.toString()).toBe('<ul title="&quot;&#39;"><li>&lt;b&gt;</li><li>&amp;</li></ul>');
});

test('no text of JSON can end the script element that holds it', () => {
  const markup = jsonMarkup({ text: '</script><!--' }).toString();
  expect(markup).not.toContain('<');
  expect(JSON.parse(markup)).toEqual({ text: '</script><!--' });
});
