import { PLAIN_BUTTON } from '#styles/furniture.ts';

/** The style of the navigator: one row on the narrowest phone, two with larger letters. */
const BAR_STYLE = {
  position: 'fixed',
  right: '0',
  bottom: '0',
  'z-index': '2',
  padding: '0 0.75rem',
  background: 'var(--color-paper)',
  border: '1px solid var(--color-quiet)',
  font: '0.875rem/1.5 var(--font-hei)',
};
const BUTTON_STYLE = { 'margin-left': '0.5rem' };

/** Scrolls to the match in the target of the address, and shows buttons that go to the others. */
export function showMatchNavigator(
  matches: readonly HTMLElement[][],
  target: HTMLElement | null,
): void {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  let at = Math.max(
    0,
    matches.findIndex(([mark]) => mark !== undefined && target?.contains(mark)),
  );
  const go = (step: number) => {
    at = (at + step + matches.length) % matches.length;
    for (const [i, marks] of matches.entries())
      for (const mark of marks) mark.classList.toggle('here', i === at);
    // A match in the middle of the screen is not covered by a header.
    matches[at]?.[0]?.scrollIntoView({ block: 'center' });
    status.textContent = `第 ${at + 1} 处，共 ${matches.length} 处`;
  };
  const bar = document.createElement('div');
  bar.className = 'tour';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', '查到的地方');
  bar.append(status);
  if (matches.length > 1) {
    bar.append(
      createButton('上一处', () => go(-1)),
      createButton('下一处', () => go(1)),
    );
  }
  bar.append(createButton('清除', () => clearMatches(bar, matches)));
  applyStyle(bar, BAR_STYLE);
  document.body.append(bar);
  go(0);
}

function clearMatches(bar: HTMLElement, matches: readonly HTMLElement[][]): void {
  bar.remove();
  for (const mark of matches.flat()) mark.replaceWith(...mark.childNodes);
}

function createButton(label: string, act: () => void): HTMLButtonElement {
  const created = document.createElement('button');
  created.type = 'button';
  created.className = PLAIN_BUTTON;
  created.textContent = label;
  created.addEventListener('click', act);
  applyStyle(created, BUTTON_STYLE);
  return created;
}

/** Sets styles through the style object, since the content security policy forbids style attributes. */
function applyStyle(target: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(rules)) target.style.setProperty(name, value);
}
