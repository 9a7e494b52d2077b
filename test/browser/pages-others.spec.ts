import { describeInChromium } from '../support/chromium';
import { describeClosed, describeOutside, describeWalk, useProduct } from './every-page';

describeInChromium('every page of the members and of the board', () => {
  const given = useProduct();
  describeOutside(given);
  describeWalk(given, { role: 'coordinator', language: 'es', languages: ['es', 'en'] });
  describeClosed(given, 'coordinator');
  describeWalk(given, { role: 'board', language: 'en', languages: ['es', 'en'] });
  describeClosed(given, 'board');
});
