/** Commands of a presentation, from the keyboard and from the buttons of the page. */
import { belongsToControl, readKey } from './keys.ts';
import type { SlideCommand } from './keys.ts';
import { toggleFullScreen } from './fullscreen.ts';
import type { PresentationSession } from './session.ts';
import { currentView } from './switchView.ts';

/** The command of each button, by its `data-order`. */
const BUTTON_COMMANDS: Readonly<Record<string, SlideCommand>> = {
  back: { kind: 'step', by: -1 },
  on: { kind: 'step', by: 1 },
  begin: { kind: 'go', to: 1 },
  darken: { kind: 'black' },
  full: { kind: 'full' },
  out: { kind: 'overview' },
};

/** Carries out commands from keys and buttons; `toggleOverview` is the page's own part. */
export function startCommands(
  page: HTMLElement,
  session: PresentationSession,
  toggleOverview: () => void,
): void {
  const run = (command: SlideCommand) => {
    if (command.kind === 'step') session.goTo(session.position.at + command.by);
    else if (command.kind === 'go') session.goTo(command.to);
    else if (command.kind === 'end') session.goTo(session.slides.length);
    else if (command.kind === 'black') session.toggleBlack();
    else if (command.kind === 'full') toggleFullScreen();
    else toggleOverview();
  };
  listenToKeys(run);
  listenToButtons(page, run);
}

function listenToKeys(run: (command: SlideCommand) => void): void {
  let typedDigits = '';
  addEventListener('keydown', (event) => {
    if (belongsToControl(event.target, event.key)) return;
    const { command, digits } = readKey(event, typedDigits);
    typedDigits = digits;
    // In the overview these keys scroll the page as on any other.
    if (!command || (currentView() === 'overview' && command.kind === 'step')) return;
    event.preventDefault();
    run(command);
  });
}

function listenToButtons(page: HTMLElement, run: (command: SlideCommand) => void): void {
  for (const button of page.querySelectorAll<HTMLElement>('[data-order]')) {
    const name = button.getAttribute('data-order');
    const command = name === null ? undefined : BUTTON_COMMANDS[name];
    if (!command) throw new Error(`no command for the button ${name}`);
    button.addEventListener('click', () => run(command));
  }
}
