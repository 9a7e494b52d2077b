import { describeInChromium } from '../support/chromium';
import { describeClosed, describeWalk, useProduct } from './every-page';

describeInChromium('every page of the office, in Spanish and by day', () => {
  const given = useProduct();
  describeWalk(given, { role: 'staff', language: 'es', languages: ['es'] });
  describeClosed(given, 'staff');
});
