/** On the page of a place: the button that stores it. */
import { saveButton } from './save.ts';

const place = document.querySelector('[data-save-place]');
const of = (name: string): string => (place && place.getAttribute(`data-save-${name}`)) || '';
const made = place && saveButton(of('place'), of('name'), of('size'));
if (place && made) place.append(made);
