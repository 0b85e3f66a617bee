import { expect, test, vi } from 'vitest';
import { PresentationSession } from '#client/present/session.ts';
import type { Slide } from '#packs/slides/slides.ts';

const slides = ['一', '二', '三'].map((text) => ({ kind: 'note', text }) as unknown as Slide);
const session = () => new PresentationSession(slides);

test('a presentation begins with its first slide', () => {
  const { position, slide, nextSlide } = session();
  expect(position).toEqual({ at: 1, black: false });
  expect([slide, nextSlide]).toEqual([slides[0], slides[1]]);
});

test.each([
  [-1, 1],
  [0, 1],
  [2, 2],
  [3, 3],
  [4, 3],
])('going to slide %i shows slide %i', (to, at) => {
  const talk = session();
  talk.goTo(to);
  expect(talk.position.at).toBe(at);
  expect(talk.slide).toBe(slides[at - 1]);
});

test('nothing follows the last slide', () => {
  const talk = session();
  talk.goTo(3);
  expect(talk.nextSlide).toBe(undefined);
});

test('a black screen keeps the slide, and ends when it is asked for again or another slide is', () => {
  const talk = session();
  talk.goTo(2);
  talk.toggleBlack();
  expect(talk.position).toEqual({ at: 2, black: true });
  talk.toggleBlack();
  expect(talk.position).toEqual({ at: 2, black: false });
  talk.toggleBlack();
  talk.goTo(2);
  expect(talk.position).toEqual({ at: 2, black: false });
});

test('listeners are told every position, and whether it was set in this window', () => {
  const [talk, listener] = [session(), vi.fn()];
  talk.subscribe(listener);
  talk.goTo(2);
  talk.moveTo({ at: 3, black: true }, false);
  expect(listener.mock.calls).toEqual([
    [{ at: 2, black: false }, true],
    [{ at: 3, black: true }, false],
  ]);
});

test('a presentation without slides has none to show', () => {
  expect(() => new PresentationSession([]).slide).toThrow('no slide 1');
});
