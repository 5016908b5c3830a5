const SAYS_SO_MS = 2000;

/** A button beside each block of code that copies it, and says so for two seconds. */
export function addCopyButtons(): void {
  if (!('clipboard' in navigator)) return; // insecure contexts have none
  for (const block of document.querySelectorAll('.code')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: 'Copy' });
    button.addEventListener('click', () => void copy(block.querySelector('code')?.textContent ?? '', button));
    block.append(button);
  }
}

async function copy(text: string, button: HTMLButtonElement): Promise<void> {
  const said = await navigator.clipboard.writeText(text).then(() => 'Copied', () => 'Not copied');
  button.textContent = said;
  setTimeout(() => (button.textContent = 'Copy'), SAYS_SO_MS);
}
