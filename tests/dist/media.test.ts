/** What would need words beside it, or a voice, or a film: the site does without, or has the words. */
import { expect, test } from 'vitest';
import { faultsOf } from '../support/dist.ts';
import { attribute, tagged, text } from '../support/html.ts';

test('no page holds a picture, a film, a sound or a frame; what is drawn is hidden from screen readers or has a name', () => {
  expect(
    faultsOf(({ document }) => [
      ...tagged(document, 'img', 'picture', 'video', 'audio', 'iframe', 'object', 'embed', 'canvas', 'map', 'track').map(({ tagName }) => `<${tagName}>`),
      ...tagged(document, 'svg')
        .filter((drawing) => attribute(drawing, 'aria-hidden') !== 'true' && !(attribute(drawing, 'role') === 'img' && tagged(drawing, 'title').some((title) => text(title).trim() !== '')))
        .map(() => 'a drawing without a name'),
    ]),
  ).toEqual([]);
});
