/** The view for the audience: one slide that fills the window. */
import { slideElement, slideName } from './slideView.ts';
import { fitText } from './fitText.ts';
import { elementByClass } from '../platform/dom.ts';
import { showView, currentView } from './switchView.ts';
import { writeSlideHash } from './slideHash.ts';
import type { PresentationSession } from './session.ts';
import { startTouchControls } from './touch.ts';
import { slideText } from '#packs/slides/slides.ts';

/** Starts the audience view of a session. Returns a function that shows it. */
export function startAudienceView(view: HTMLElement, session: PresentationSession): () => void {
  const show = () => {
    const isEntering = currentView() !== 'stage';
    showView('stage');
    writeSlideHash(session.position.at);
    drawSlide(view, session);
    fitSlide(view);
    if (isEntering) view.focus();
  };
  session.subscribe(show);
  addEventListener('resize', () => fitSlide(view));
  document.fonts?.ready.then(() => fitSlide(view));
  startTouchControls(view, (step) => {
    if (session.position.black) session.toggleBlack();
    else session.goTo(session.position.at + step);
  });
  return show;
}

/** Fits the text into the view, which has no size while it is hidden. */
function fitSlide(view: HTMLElement): void {
  const words = view.querySelector<HTMLElement>('.words');
  if (words && currentView() === 'stage') fitText(words);
}

function drawSlide(view: HTMLElement, session: PresentationSession): void {
  const { slide, slides, names, position } = session;
  const holder = elementByClass(view, 'holder');
  holder.textContent = '';
  holder.append(slideElement(slide, 'h2', names));
  elementByClass(view, 'dark').hidden = !position.black;
  elementByClass(view, 'count').textContent = `${position.at}/${slides.length}`;
  elementByClass(view, 'gone').style.width = `${(position.at / slides.length) * 100}%`;
  elementByClass(view, 'spoken').textContent = position.black ? '黑屏' : announcementOf(session);
}

/** Returns the words by which a screen reader announces the slide. */
function announcementOf({ slide, slides, position }: PresentationSession): string {
  const text = slide.kind === 'title' ? '' : slideText(slide);
  return `第 ${position.at} 张，共 ${slides.length} 张。${slideName(slide)}。${text}`;
}
