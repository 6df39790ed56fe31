/** Loaded on every page, after the text: the settings panel, the words about periods, reading without a network, small comforts. */
import { keepPeriodsCurrent } from './periods.ts';
import { setUpReading } from './reading.ts';
import { openContentsBeside } from './contents.ts';
import { offerPrinting } from './print.ts';
import { offerVoice } from './voice.ts';
import { keepOffline } from './offline/register.ts';
import { warmSearch } from './warm.ts';

for (const enhance of [keepPeriodsCurrent, setUpReading, openContentsBeside, warmSearch, offerPrinting, offerVoice, keepOffline]) {
  // What fails takes nothing else with it, and is still said.
  try {
    enhance(document);
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}
