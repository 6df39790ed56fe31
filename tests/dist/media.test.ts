/** What would need words beside it, or a voice, or a film: the site does without, or has the words. */
import { expect, test } from 'vitest';
import { faultsOf } from '../support/dist.ts';
import { attribute, has, isElement, tagged, text, type Element } from '../support/html.ts';

/** The code that only paper shows stands beside its own words. */
const isOnPaper = (image: Element): boolean => {
  const { parentNode } = image;
  return attribute(image, 'alt') === '' && parentNode !== null && isElement(parentNode) && has(parentNode, 'hidden') && attribute(parentNode, 'class') === 'paper';
};

test('no page holds a picture, a film, a sound or a frame; what is drawn is hidden from screen readers or has a name', () => {
  expect(
    faultsOf(({ document }) => [
      ...tagged(document, 'img', 'picture', 'video', 'audio', 'iframe', 'object', 'embed', 'canvas', 'map', 'track').filter((element) => !isOnPaper(element)).map(({ tagName }) => `<${tagName}>`),
      ...tagged(document, 'svg')
        .filter((drawing) => attribute(drawing, 'aria-hidden') !== 'true' && !(attribute(drawing, 'role') === 'img' && tagged(drawing, 'title').some((title) => text(title).trim() !== '')))
        .map(() => 'a drawing without a name'),
    ]),
  ).toEqual([]);
});
