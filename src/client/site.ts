/** Loaded on every page, after the text: the settings panel, the words about periods, small comforts. */
import { keepPeriodsCurrent } from './periods.ts';
import { setUpReading } from './reading.ts';
import { openContentsBeside } from './contents.ts';
import { warmSearch } from './warm.ts';

for (const enhance of [keepPeriodsCurrent, setUpReading, openContentsBeside, warmSearch]) {
  // What fails takes nothing else with it, and is still said.
  try {
    enhance(document);
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}
