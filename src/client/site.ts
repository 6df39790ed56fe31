/** Loaded on every page, after the text: the settings panel, the words about periods, reading without a network, small comforts. */
import { keepPeriodsCurrent } from './periods.ts';
import { setUpReading } from './reading.ts';
import { openContentsBeside } from './contents.ts';
import { offerPrinting } from './print.ts';
import { offerVoice } from './voice.ts';
import { keepOffline } from './offline/register.ts';
import { warmSearch } from './warm.ts';

keepPeriodsCurrent(document, new Date());
setUpReading(document);
openContentsBeside(document);
warmSearch(document);
offerPrinting(document);
offerVoice();
keepOffline();
