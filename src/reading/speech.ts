/** Reading aloud: what a voice is given. */
export { chunks, LONGEST_CHUNK } from './speech/chunks.ts';
export { spokenText } from './speech/spoken.ts';
