/** What the audience sees: one slide that fills the window. */
import { faceOf, nameOf } from './slideView.ts';
import { fitType } from './fitText.ts';
import { part } from '../platform/pageElement.ts';
import { show, shown } from './switchView.ts';
import { showPlace } from './slideHash.ts';
import type { Talk } from './session.ts';
import { turnByHand } from './touch.ts';
import { slideText } from '#packs/slides/slides.ts';

/** Puts a talk on the stage. Returns how to enter it. */
export function startStage(stage: HTMLElement, talk: Talk): () => void {
  const refit = () => {
    const words = stage.querySelector<HTMLElement>('.words');
    if (words && shown() === 'stage') fitType(words);
  };
  const draw = () => {
    drawSlide(stage, talk);
    refit();
  };
  const enter = () => {
    const coming = shown() !== 'stage';
    show('stage');
    showPlace(talk.place.at);
    draw();
    if (coming) stage.focus();
  };
  talk.watch(enter);
  addEventListener('resize', refit);
  document.fonts?.ready.then(refit);
  turnByHand(stage, (by) => {
    if (talk.place.black) talk.darken();
    else talk.go(talk.place.at + by);
  });
  return enter;
}

function drawSlide(stage: HTMLElement, { slides, place }: Talk): void {
  const slide = slides[place.at - 1];
  if (!slide) return;
  const holder = part(stage, 'holder');
  holder.textContent = '';
  holder.append(faceOf(slide, 'h2'));
  part(stage, 'dark').hidden = !place.black;
  part(stage, 'count').textContent = `${place.at}/${slides.length}`;
  part(stage, 'gone').style.width = `${(place.at / slides.length) * 100}%`;
  part(stage, 'spoken').textContent = place.black
    ? '黑屏'
    : `第 ${place.at} 张，共 ${slides.length} 张。${nameOf(slide)}。${slide.kind === 'title' ? '' : slideText(slide)}`;
}
